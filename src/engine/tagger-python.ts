/** The `tagger.py` of an export. It needs onnxruntime, tokenizers and numpy. */
export const TAGGER_PYTHON = `"""Tags texts with the model in this folder."""

import json
import re
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

FOLDER = Path(__file__).resolve().parent


class Tagger:
    def __init__(self, folder=FOLDER, **session_options):
        folder = Path(folder)
        self.settings = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels = self.settings["labels"]
        self.thresholds = np.array(self.settings["thresholds"])
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(self.settings["max_tokens"])
        self.tokenizer.enable_padding()
        self.session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), **session_options
        )
        self.stop_words = re.compile(
            r"\\b(?:" + "|".join(self.settings["stop_words"]) + r")\\b"
        )

    def clean(self, text):
        """What the tokeniser is to see of a text, as the head was trained."""
        if self.settings["text_cleaning"] == "none":
            return text
        text = self.stop_words.sub(" ", text.lower())
        text = re.sub("[^a-z0-9]+", " ", text).strip()
        return re.sub("http[^ ]+", "", text)

    def probabilities(self, texts):
        """[texts, labels], of the first max_tokens tokens of each text."""
        encodings = self.tokenizer.encode_batch([self.clean(text) for text in texts])
        feeds = {
            "input_ids": np.array([encoding.ids for encoding in encodings], np.int64),
            "attention_mask": np.array(
                [encoding.attention_mask for encoding in encodings], np.int64
            ),
        }
        return self.session.run(["probabilities"], feeds)[0]

    def tag(self, texts):
        """The label of each text, or with independent labels a list of them; and the probabilities."""
        probabilities = self.probabilities(texts)
        if self.settings["activation"] == "sigmoid":
            given = probabilities >= np.maximum(self.thresholds, 0.5)
            return [[self.labels[i] for i in np.flatnonzero(row)] for row in given], probabilities
        best = probabilities.argmax(axis=1)
        reached = probabilities[np.arange(len(best)), best] >= self.thresholds[best]
        none = self.settings["none"]
        tags = [self.labels[i] if ok else none for i, ok in zip(best, reached)]
        return tags, probabilities
`;
