// A chart by ECharts, and below it the same numbers as a table. Gets `content` as in cn.qudao.uikit.Chart.
const library = () => import('../_static/echarts/6.0.0/dist/echarts.esm.min.js');

const DAY = /^\d{4}-\d\d-\d\d$/;

const STYLE = `
  :host { display: block; min-width: 0; }
  figure { margin: 0; }
  figcaption { font-weight: 600; color: var(--qd-ink); }
  .plot { height: var(--qd-chart-height, 18rem); width: 100%; }
  details { color: var(--qd-ink-soft); font-size: 0.875rem; }
  summary { cursor: pointer; padding: 0.25rem 0; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; color: var(--qd-ink); }
  th, td { padding: 0.15rem 0.75rem; border-bottom: 1px solid var(--qd-line); text-align: end; font-weight: normal; }
  th:first-child { text-align: start; }
  summary:focus-visible { outline: 2px solid var(--qd-brand); }
`;

class QudaoChart extends HTMLElement {
  #content = null;
  #chart = null;
  #sizes = null;
  #scheme = null;
  #device = window.matchMedia('(prefers-color-scheme: dark)');
  #redraw = () => this.#draw();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  set content(content) {
    this.#content = content;
    this.#show();
  }

  get content() {
    return this.#content;
  }

  connectedCallback() {
    // A property set before this module arrived hides the setter.
    if (Object.hasOwn(this, 'content')) {
      const early = this.content;
      delete this.content;
      this.#content = early;
    }
    this.#scheme = new MutationObserver(this.#redraw);
    this.#scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme'] });
    this.#device.addEventListener('change', this.#redraw);
    this.#show();
  }

  disconnectedCallback() {
    this.#scheme.disconnect();
    this.#device.removeEventListener('change', this.#redraw);
    this.#sizes?.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
  }

  async #show() {
    if (!this.#content || !this.isConnected) {
      return;
    }
    const plot = this.#lay();
    const echarts = await library();
    if (!plot.isConnected) {
      return;
    }
    this.#sizes?.disconnect();
    this.#chart?.dispose();
    this.#chart = echarts.init(plot, null, { renderer: 'svg' });
    this.#sizes = new ResizeObserver(() => this.#chart?.resize());
    this.#sizes.observe(plot);
    this.#draw();
  }

  #lay() {
    const { title, table } = this.#content;
    const plot = element('div', { class: 'plot', role: 'img', 'aria-label': title });
    const numbers = element('details', {}, element('summary', {}, table), element('div', { class: 'wide' }, this.#table()));
    const style = element('style', {}, STYLE);
    this.shadowRoot.replaceChildren(style, element('figure', {}, element('figcaption', {}, title), plot, numbers));
    return plot;
  }

  #table() {
    const { names, series } = this.#content;
    const head = element('tr', {}, element('td'), ...series.map((s) => element('th', { scope: 'col' }, s.name)));
    const rows = names.map((name, i) =>
      element('tr', {}, element('th', { scope: 'row' }, name), ...series.map((s) => element('td', {}, this.#text(s, s.values[i])))));
    return element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
  }

  #text(series, value) {
    if (value === null || value === undefined) {
      return '–';
    }
    return series.percent
      ? `${(value * 100).toFixed(1)} %`
      : new Intl.NumberFormat(this.#content.language, { maximumFractionDigits: 2 }).format(value);
  }

  #draw() {
    if (!this.#chart) {
      return;
    }
    const { names, series } = this.#content;
    const ink = this.#colour('--qd-ink-soft');
    const line = this.#colour('--qd-line');
    const overDays = names.every((name) => DAY.test(name));
    const slanted = !overDays && names.length > 12;
    const axes = [...new Set(series.map((s) => s.percent))].sort();
    const axis = (percent, i) => ({
      type: 'value',
      position: i === 0 ? 'left' : 'right',
      axisLabel: { color: ink, formatter: (v) => this.#text({ percent }, v) },
      splitLine: { show: i === 0, lineStyle: { color: line } },
    });
    this.#chart.setOption({
      animationDuration: 300,
      color: ['--qd-brand', '--qd-good', '--qd-bad', '--qd-ink-soft'].map((name) => this.#colour(name)),
      textStyle: { fontFamily: getComputedStyle(this).fontFamily },
      // A slanted name begins left of its column.
      grid: { left: slanted ? 36 : 8, right: 8, top: series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
      legend: { show: series.length > 1, top: 0, textStyle: { color: ink } },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: this.#colour('--qd-surface'),
        borderColor: line,
        textStyle: { color: this.#colour('--qd-ink') },
      },
      xAxis: {
        type: 'category',
        data: names,
        axisLabel: {
          color: ink,
          hideOverlap: true,
          rotate: slanted ? 35 : 0,
          width: 90,
          overflow: 'truncate',
          formatter: (name) => (overDays ? name.slice(5) : name),
        },
        axisLine: { lineStyle: { color: line } },
      },
      yAxis: axes.map(axis),
      series: series.map((s) => ({
        name: s.name,
        // Only days follow each other: no line leads from one unit to the next.
        type: s.shape === 'BAR' ? 'bar' : overDays ? 'line' : 'scatter',
        data: s.values,
        yAxisIndex: axes.indexOf(s.percent),
        symbolSize: overDays ? 5 : 9,
        z: s.shape === 'BAR' ? 2 : 3,
        barMaxWidth: 28,
        tooltip: { valueFormatter: (v) => this.#text(s, v) },
      })),
    }, true);
  }

  // Tokens are written with light-dark(); only a computed colour is one that ECharts understands.
  #colour(token) {
    const probe = element('span');
    probe.style.color = `var(${token})`;
    this.shadowRoot.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

if (!customElements.get('qudao-chart')) {
  customElements.define('qudao-chart', QudaoChart);
}
