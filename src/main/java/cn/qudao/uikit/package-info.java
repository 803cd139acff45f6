/**
 * The pieces that every screen is made of, so that screens of different modules look and behave alike, and the places
 * (SPIs) where a module adds to the shell: header, home page, search.
 *
 * <p>A list is described once, in the constructor of its view, and handed every address:
 *
 * <pre>{@code
 * VisitsView(Visits visits, Units units, ListFrames lists) {
 *     super("menu.visits");
 *     unit = ListFilter.of("unit", new UnitPicker(units, unitLabel), UnitRow::code, units::byCode);
 *     from = ListFilter.day("from", fromLabel);
 *     list = lists.frame("menu.visits", "visit.none");
 *     list.text("outlet", "visit.outlet", VisitRow::outlet).leadsTo(row -> "visits/" + row.id());
 *     list.time("at", "visit.at", VisitRow::at).sortable();
 *     list.text("remark", "visit.remark", VisitRow::remark).hidden();
 *     list.filters(unit, from).rows(this::rows).nextSteps(new Anchor("visits/plan", planLabel));
 *     add(list);
 * }
 *
 * private ListRows<VisitRow> rows() {
 *     VisitFilter filter = new VisitFilter(unit.value().map(UnitRow::place).orElse(null), from.value().orElse(null));
 *     return ListRows.of(portion -> visits.page(filter, portion), () -> visits.count(filter));
 * }
 *
 * public void beforeEnter(BeforeEnterEvent event) {
 *     list.show(Address.of(event.getLocation()));
 * }
 * }</pre>
 *
 * <p>The service reads one row more than {@link cn.qudao.kernel.Portion#size()} by the key of the last one and answers
 * {@link cn.qudao.kernel.Slice#of}; it knows the orders whose columns are sortable, and its count stops at
 * {@link cn.qudao.uikit.ListRows#MOST_COUNTED} and one more. Words for values come from {@code list.say(key)}, since files
 * are written on another thread. A short list is {@code list.all(service::all)}, and sorts and searches by itself. Files
 * hold all rows that the address asks for, and the columns that are shown: whoever wants more in a file shows more. The
 * filters kept by name and the chosen columns belong to the account and to the list's path.
 */
@NullMarked
@ApplicationModule(displayName = "UI kit", allowedDependencies = "kernel")
package cn.qudao.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
