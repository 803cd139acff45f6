package cn.qudao.knowledge.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.ReaderFilter;
import cn.qudao.knowledge.domain.ReaderRow;
import cn.qudao.knowledge.domain.Readers;
import cn.qudao.knowledge.domain.Readers.Asked;
import cn.qudao.org.UnitRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;

/** By name, who of a unit and below has confirmed what must be read, and who has not. */
@Route(KnowledgeWords.READ + "/:id/people")
@Requires(KnowledgePermissions.READERS)
class PeopleView extends Page implements BeforeEnterObserver {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final transient Readers readers;
    private final transient ListFrames lists;

    PeopleView(Readers readers, ListFrames lists) {
        super("knowledge.people");
        this.readers = readers;
        this.lists = lists;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        long id = KnowledgeWords.id(event);
        Asked asked = readers.asked(id, address.get("unit").orElse(null));
        ArticleRow article = asked.article();
        UnitRow unit = asked.unit();
        title(getTranslation("knowledge.people") + " · " + unit.name());
        trail(KnowledgeWords.trail(
                this,
                article,
                new Crumb(
                        getTranslation("knowledge.readers"),
                        KnowledgeWords.readers(id).with("unit", unit.code())),
                new Crumb(getTranslation("knowledge.people"), address)));
        getChildren().filter(ListFrame.class::isInstance).toList().forEach(this::remove);
        add(list(asked, address));
    }

    private ListFrame<ReaderRow> list(Asked asked, Address address) {
        boolean own = address.get("own").filter(YES::equals).isPresent();
        ListFilter<String> words = ListFilter.words("q", getTranslation("knowledge.people.words"));
        ListFilter<String> confirmed = ListFilter.choice(
                "confirmed",
                getTranslation("knowledge.people.confirmed"),
                List.of(YES, NO),
                each -> each,
                each -> getTranslation("knowledge.people." + each));
        ListFrame<ReaderRow> list = lists.frame("knowledge.people", "knowledge.readers.none");
        list.text("name", "knowledge.people.name", ReaderRow::name);
        list.text("account", "knowledge.people.account", ReaderRow::signInName);
        list.text("unit", "knowledge.people.unit", ReaderRow::where);
        list.text(
                "state",
                "knowledge.people.confirmed",
                row -> list.say("knowledge.people." + (row.confirmedAt() == null ? NO : YES)));
        list.time("at", "knowledge.people.at", ReaderRow::confirmedAt);
        list.filters(words, confirmed).rows(() -> {
            ReaderFilter filter = new ReaderFilter(
                    own,
                    words.value().map(String::strip).orElse(""),
                    confirmed.value().map(YES::equals).orElse(null));
            return ListRows.of(portion -> readers.page(asked, filter, portion), () -> readers.count(asked, filter));
        });
        list.show(address);
        return list;
    }
}
