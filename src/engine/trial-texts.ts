/** Texts that int8 layers are smoothed by when a model is imported: English of several kinds and lengths. */
export const CALIBRATION_TEXTS: readonly string[] = [
  'A fast and accurate object detector for images taken by drones.',
  'We study how large language models recall facts, and show that editing a few weights of the feed-forward layers changes what they say about a person without changing the rest (see Section 4.2).',
  'Track experiments, version data sets and roll back a model that went wrong in production.',
  'Background: The role of interleukin-6 in early sepsis is unclear. Methods: We enrolled 312 patients in five hospitals and measured serum levels at 0, 6 and 24 h.',
  'Recipe of the day: bake the pumpkin at 200 degrees for forty minutes, then add salt, thyme and a little cream.',
  'Let G = (V, E) be a finite graph; if every vertex has degree at least n/2, then G contains a Hamiltonian cycle.',
  'Named entity recognition, question answering and summarisation with transformers: a tutorial in PyTorch.',
  'The council will vote on Tuesday about the new tram line, which has been delayed twice because of its cost.',
  'import numpy as np; x = np.linspace(0, 1, 50)',
  'Yes, it works on my machine!',
  'Electrons in twisted bilayer graphene form flat bands near the magic angle of 1.1 degrees, in which superconductivity was found below 1.7 K.',
  'Customers who bought this kettle also complained that its lid comes off; delivery took 3 days, the refund 3 weeks.',
  'Reinforcement learning from human feedback aligns a policy with preferences, yet the reward model can be exploited. We propose a bound on the divergence from the reference policy and evaluate it on dialogue and on code.',
  'Semantic segmentation of satellite images for flood mapping',
  'In 1847 the harvest failed for the third year in a row, and whole villages left for the coast.',
  'CRISPR-Cas9 screens in human cells reveal genes that are essential under hypoxia.',
];

/** Texts that a form is compared with fp32 on; none of those above. */
export const COMPARISON_TEXTS: readonly string[] = [
  'Self-supervised learning of visual features from unlabelled video.',
  'Deploy a text classifier behind an API, watch it for drift, and retrain it every week.',
  'We present a corpus of 12,000 annotated clinical notes and a baseline that extracts drugs, doses and side effects with an F1 of 0.87.',
  'Graph neural networks over molecules predict solubility better than hand-made descriptors do, but only where training data covers the same scaffolds.',
  'The museum is closed on Mondays; on the first Sunday of the month admission is free.',
  'Why does my regular expression match an empty string?',
  'A proof that the sum of the first n odd numbers is a square.',
  'Soil moisture, leaf temperature and wind speed were logged every ten minutes between May and September 2019 at three sites in the Alps.',
];
