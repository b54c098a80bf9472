/*
 * Runs before the app and where the app cannot: ES5. Says what an unsupported browser lacks, and what
 * failed where the app shows nothing. The words stand in index.html, their translations in
 * start-words.json. While the app shows itself it speaks for itself (src/view/error-page), and the
 * section is hidden (src/view/start.css). It listens from the head of the page on, so that it hears of a
 * script that did not arrive, and looks at the page once that is there.
 */
(function () {
  'use strict';

  /* A WebAssembly module whose one function has instructions of the fixed-width SIMD. */
  var SIMD = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
    253, 98, 11
  ];

  /* Faults beyond these repeat what the first ones say. */
  var MOST_FAULTS = 20;

  var root = null;
  var shown = null;
  var faults = [];

  function find(name) {
    return document.getElementById('start-' + name);
  }

  function hasSimd() {
    try {
      return WebAssembly.validate(new Uint8Array(SIMD));
    } catch (error) {
      return false;
    }
  }

  function hasStyles() {
    var colours = typeof CSS === 'object' && CSS.supports('color', 'light-dark(#000, #fff)');
    return colours && 'popover' in document.createElement('div');
  }

  /* Names of what the browser lacks. One that has `light-dark()` has module workers too. */
  function missing() {
    var names = [];
    if (!('noModule' in document.createElement('script'))) names.push('modules');
    if (!hasSimd()) names.push('wasm');
    if (typeof Worker !== 'function') names.push('workers');
    if (!hasStyles()) names.push('styles');
    return names;
  }

  /* Shows one part of the section, in the browser's language where it is translated. */
  function show(part) {
    shown = part;
    document.documentElement.setAttribute('data-state', 'failed');
    document.getElementById('start').setAttribute('data-shown', part);
    find('waiting').hidden = true;
    find(part).hidden = false;
    translate();
  }

  function translate() {
    var request = new XMLHttpRequest();
    request.open('GET', './start-words.json');
    request.onload = function () {
      var code = request.status === 200 ? takeWords(JSON.parse(request.responseText)) : null;
      if (code !== null) document.getElementById('start').lang = code;
    };
    request.send();
  }

  /* Gives the language's code; null where English stays. */
  function takeWords(languages) {
    var wanted = navigator.languages || [navigator.language || 'en'];
    for (var place = 0; place < wanted.length; place++) {
      var code = String(wanted[place]).toLowerCase().split('-')[0];
      if (code === 'en') return null;
      if (Object.prototype.hasOwnProperty.call(languages, code)) {
        var spoken = document.querySelectorAll('[data-words]');
        for (var index = 0; index < spoken.length; index++) {
          spoken[index].textContent = languages[code][spoken[index].getAttribute('data-words')];
        }
        return code;
      }
    }
    return null;
  }

  function showMissing(names) {
    root.parentNode.removeChild(root);
    for (var place = 0; place < names.length; place++) find(names[place]).hidden = false;
    show('unsupported');
  }

  function note(fault) {
    if (faults.length < MOST_FAULTS) faults.push(fault);
    /* React takes its page away around the time when it tells. */
    setTimeout(showFailure, 0);
  }

  function showFailure() {
    if (root === null || shown === 'unsupported' || root.firstChild !== null) return;
    find('details').textContent = navigator.userAgent + '\n\n' + faults.join('\n\n');
    find('copy').hidden = !navigator.clipboard;
    if (shown === null) show('failed');
  }

  function describe(error) {
    if (error === null || typeof error !== 'object') return String(error);
    var head = error.name + ': ' + error.message;
    var stack = String(error.stack || '');
    return stack.indexOf(head) === 0 ? stack : head + '\n' + stack;
  }

  function onError(event) {
    var from = event.target;
    if (from === window) note(describe(event.error || event.message));
    else if (from.tagName === 'SCRIPT') note('Did not arrive: ' + from.src);
  }

  /* What fails to load says so only on the way down. */
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', function (event) {
    note(describe(event.reason));
  });

  var lacking = missing();
  /* The app looks at this before it starts. */
  if (lacking.length > 0) document.documentElement.setAttribute('data-state', 'failed');

  document.addEventListener('DOMContentLoaded', function () {
    root = document.getElementById('root');
    find('copy').onclick = function () {
      navigator.clipboard.writeText(find('details').textContent);
    };
    if (lacking.length > 0) showMissing(lacking);
    else if (faults.length > 0) showFailure();
  });
})();
