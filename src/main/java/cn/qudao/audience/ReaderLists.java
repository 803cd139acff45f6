package cn.qudao.audience;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How figures and names of an audience are shown, wherever something is asked of one. */
@Component
public class ReaderLists {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String DONE = "done";
    private static final String UNIT = "unit";
    private static final String OWN = "own";

    private final ListFrames lists;

    ReaderLists(ListFrames lists) {
        this.lists = lists;
    }

    /** Of all that are looked at. */
    public Facts facts(Deed deed, UnitReaders all) {
        return new Facts()
                .with(deed.words() + ".asked", "%,d".formatted(all.asked()))
                .with(deed.words() + ".done", "%,d".formatted(all.done()))
                .with(deed.words() + ".open", "%,d".formatted(all.open()))
                .with(deed.words() + ".rate", all.rate());
    }

    /**
     * Unit by unit; each figure leads to its names.
     *
     * @param readers the page that this stands on
     * @param people the page of the names
     */
    public ListFrame<UnitReaders> units(Deed deed, List<UnitReaders> parts, Address readers, Address people) {
        String words = deed.words();
        ListFrame<UnitReaders> list = lists.frame(words, words + ".none");
        list.text(
                        "name",
                        "audience.unit",
                        row -> row.own()
                                ? list.say("audience.own", row.unit().name())
                                : row.unit().name())
                .leadsTo(row -> deeper(row, readers, people).toString());
        list.number("asked", words + ".asked", UnitReaders::asked)
                .leadsTo(row -> names(row, people).toString());
        list.number(DONE, words + ".done", UnitReaders::done)
                .leadsTo(row -> names(row, people).with(DONE, YES).toString());
        list.number("open", words + ".open", UnitReaders::open)
                .leadsTo(row -> names(row, people).with(DONE, NO).toString());
        list.number("rate", words + ".rate", UnitReaders::rate);
        return list.all(() -> parts);
    }

    private static Address deeper(UnitReaders row, Address readers, Address people) {
        return row.own() || row.unit().level() == Level.CLERK
                ? names(row, people)
                : readers.with(UNIT, row.unit().code());
    }

    private static Address names(UnitReaders row, Address people) {
        return people.with(UNIT, row.unit().code()).with(OWN, row.own() ? YES : null);
    }

    /** @param address of the page: it says whether only those at the unit itself are asked for */
    public ListFrame<ReaderRow> people(
            Deed deed,
            Address address,
            BiFunction<ReaderFilter, Portion, Slice<ReaderRow>> page,
            ToLongFunction<ReaderFilter> count) {
        String said = deed.words();
        boolean own = address.get(OWN).filter(YES::equals).isPresent();
        UI ui = UI.getCurrent();
        ListFilter<String> words = ListFilter.words("q", ui.getTranslation("audience.words"));
        ListFilter<String> done = ListFilter.choice(
                DONE,
                ui.getTranslation(said + ".state"),
                List.of(YES, NO),
                each -> each,
                each -> ui.getTranslation(said + '.' + each));
        ListFrame<ReaderRow> list = lists.frame(said + ".people", said + ".none");
        list.text("name", "audience.name", ReaderRow::name);
        list.text("account", "audience.account", ReaderRow::signInName);
        list.text("unit", "audience.where", ReaderRow::where);
        list.text("state", said + ".state", row -> list.say(said + '.' + (row.doneAt() == null ? NO : YES)));
        list.time("at", said + ".at", ReaderRow::doneAt);
        return list.filters(words, done).rows(() -> {
            ReaderFilter filter = new ReaderFilter(
                    own,
                    words.value().map(String::strip).orElse(""),
                    done.value().map(YES::equals).orElse(null));
            return ListRows.of(portion -> page.apply(filter, portion), () -> count.applyAsLong(filter));
        });
    }
}
