package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.SilenceRow;
import cn.qudao.forum.domain.Silences;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may not write for a time, said from units of the own part, and who might not. */
@Route("forum-silences")
@Menu(title = "menu.forum-silences", icon = "vaadin:volume-off", order = 48.1)
@Requires(ForumPermissions.MODERATE)
class SilencesView extends Page implements BeforeEnterObserver {

    private final transient Silences silences;
    private final transient Units units;
    private final ListFilter<Boolean> inForce;
    private final ListFrame<Silenced> list;

    /** @param unit null where it is no longer there */
    private record Silenced(SilenceRow row, @Nullable String unit) {}

    SilencesView(Silences silences, Units units, ListFrames lists) {
        super("menu.forum-silences");
        this.silences = silences;
        this.units = units;
        inForce = ListFilter.choice(
                        "force",
                        getTranslation("forum.silence.state"),
                        List.of(true, false),
                        force -> force ? "current" : "any",
                        force -> getTranslation(force ? "forum.silence.current" : "forum.silence.any"))
                .preset(() -> true);
        list = lists.frame("menu.forum-silences", "forum.silence.none");
        list.text("name", "forum.silence.name", silenced -> silenced.row().name());
        list.text("unit", "forum.silence.unit", Silenced::unit);
        list.text("reason", "forum.reason", silenced -> silenced.row().reason());
        list.time("since", "forum.silence.since", silenced -> silenced.row().since());
        list.time("until", "forum.silence.until", silenced -> silenced.row().until());
        list.text(
                "moderator",
                "forum.silence.moderator",
                silenced -> silenced.row().moderator());
        list.time("ended", "forum.silence.ended", silenced -> silenced.row().endedAt());
        list.text(
                "ended-by", "forum.silence.ended-by", silenced -> silenced.row().endedBy());
        list.verb(
                "end",
                "forum.act.UNSILENCE",
                silenced -> silenced.row().inForce() ? list.say("forum.act.UNSILENCE") : null,
                this::end);
        list.filters(inForce).rows(this::rows);
        add(list);
    }

    private ListRows<Silenced> rows() {
        boolean current = inForce.value().orElse(true);
        return ListRows.of(portion -> page(current, portion), () -> silences.count(current));
    }

    private Slice<Silenced> page(boolean current, Portion portion) {
        return silences.page(current, portion).map(rows -> {
            Map<UnitId, UnitRow> named = units
                    .all(rows.stream().map(SilenceRow::unit).distinct().toList())
                    .stream()
                    .collect(Collectors.toMap(UnitRow::id, Function.identity()));
            return rows.stream()
                    .map(row -> {
                        UnitRow unit = named.get(row.unit());
                        return new Silenced(row, unit == null ? null : unit.name());
                    })
                    .toList();
        });
    }

    private void end(Silenced silenced) {
        ReasonDialog.ask(
                "forum.act.UNSILENCE",
                false,
                "forum.reason.hint",
                reason -> silences.end(silenced.row().id(), reason),
                list::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
