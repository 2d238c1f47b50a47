// Small elements that make the pages nicer; every page works without them.

// A time in the reader's own zone.
customElements.define('baton-time', class extends HTMLElement {
  connectedCallback() {
    const time = this.querySelector('time');
    const at = time && new Date(time.dateTime);
    if (!at || Number.isNaN(at.getTime())) return;
    time.title = time.textContent;
    time.textContent = new Intl.DateTimeFormat('en-GB', {
      day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
    }).format(at);
  }
});

// Keeps what is typed into a form in this tab until it was taken, so that an expired session costs nothing.
customElements.define('baton-draft', class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    if (!this.form) return;
    this.key = 'draft ' + this.getAttribute('name');
    if (!document.querySelector('[data-focus]')) this.restore();
    this.form.addEventListener('input', () => sessionStorage.setItem(this.key, JSON.stringify(this.entries())));
  }
  entries() {
    return [...this.form.elements].filter(each => each.name && each.type !== 'hidden' && each.type !== 'submit')
      .map(each => [each.name, each.value]);
  }
  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) || '[]');
    for (const [name, value] of kept) {
      const input = this.form.elements.namedItem(name);
      if (input && 'value' in input && !input.value) input.value = value;
    }
  }
});

// Asks for a fragment of the page again and again while somebody looks at it; can be paused.
customElements.define('baton-live', class extends HTMLElement {
  connectedCallback() {
    const seconds = Number(this.getAttribute('every')) || 5;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'quiet';
    this.button.addEventListener('click', () => { this.paused = !this.paused; this.show(); });
    this.append(this.button);
    this.show();
    this.timer = setInterval(() => {
      if (!this.paused && document.visibilityState === 'visible') {
        document.body.dispatchEvent(new CustomEvent('baton:look'));
      }
    }, seconds * 1000);
  }
  disconnectedCallback() { clearInterval(this.timer); }
  show() { this.button.textContent = this.paused ? 'Resume updates' : 'Pause updates'; }
});

// The session ended while the page was asking again: what stands here stays, and nothing more is asked.
document.body.addEventListener('signInAgain', () => {
  document.querySelectorAll('baton-live').forEach(live => { live.paused = true; live.show(); });
  const link = Object.assign(document.createElement('a'), {
    href: '/signed-in', target: '_blank', rel: 'noopener', textContent: 'Sign in again in a new tab',
  });
  const notice = Object.assign(document.createElement('p'), { className: 'notice bad' });
  notice.append('Your session has ended. ', link, ', then go on here. What you typed is still here.');
  document.getElementById('notice').replaceChildren(notice);
});

// What went wrong is read first.
document.querySelector('[data-focus]')?.focus();
