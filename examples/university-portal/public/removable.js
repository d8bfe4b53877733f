/* Shows and removes the widget by the loader's own functions. */
const place = document.querySelector('#interview');
const show = document.querySelector('#show');
const remove = document.querySelector('#remove');
const events = document.querySelector('#events');
let mounted;

show.addEventListener('click', () => {
  mounted = window.Vivavoce.mount(place, { key: place.dataset.key, template: place.dataset.template });
  show.hidden = true;
  remove.hidden = false;
  mounted.focus();
});

remove.addEventListener('click', () => {
  mounted.unmount();
  mounted = undefined;
  remove.hidden = true;
  show.hidden = false;
  show.focus();
});

place.addEventListener('vivavoce:session.ended', () => {
  events.textContent = 'The interview has ended.';
});
