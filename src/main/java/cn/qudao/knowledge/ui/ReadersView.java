package cn.qudao.knowledge.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.Readers;
import cn.qudao.knowledge.domain.Readers.Rates;
import cn.qudao.knowledge.domain.UnitReaders;
import cn.qudao.org.UnitRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;

/** How many people of each unit have confirmed what must be read, level by level down to the names. */
@Route(KnowledgeWords.READ + "/:id/readers")
@Requires(KnowledgePermissions.READERS)
class ReadersView extends Page implements BeforeEnterObserver {

    private final transient Readers readers;
    private final transient ListFrames lists;
    private final Div content = new Div();

    ReadersView(Readers readers, ListFrames lists) {
        super("knowledge.readers");
        this.readers = readers;
        this.lists = lists;
        content.addClassName("qd-sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Rates rates =
                readers.rates(KnowledgeWords.id(event), address.get("unit").orElse(null));
        ArticleRow article = rates.article();
        UnitRow unit = rates.all().unit();
        title(getTranslation("knowledge.readers") + " · " + unit.name());
        trail(KnowledgeWords.trail(
                this,
                article,
                rates.path().stream().map(above -> crumb(article, above)).toArray(Crumb[]::new)));
        content.removeAll();
        content.add(
                new Facts()
                        .with(
                                "knowledge.readers.asked",
                                "%,d".formatted(rates.all().asked()))
                        .with(
                                "knowledge.readers.confirmed",
                                "%,d".formatted(rates.all().confirmed()))
                        .with(
                                "knowledge.readers.open",
                                "%,d".formatted(rates.all().open()))
                        .with("knowledge.readers.rate", rates.all().rate())
                        .with("knowledge.must.by", article.mustBy()),
                list(rates, address));
    }

    private static Crumb crumb(ArticleRow article, UnitRow unit) {
        return new Crumb(unit.name(), KnowledgeWords.readers(article.id()).with("unit", unit.code()));
    }

    private ListFrame<UnitReaders> list(Rates rates, Address address) {
        long article = rates.article().id();
        ListFrame<UnitReaders> list = lists.frame("knowledge.readers", "knowledge.readers.none");
        list.text(
                        "name",
                        "knowledge.readers.unit",
                        row -> row.own()
                                ? list.say("knowledge.readers.own", row.unit().name())
                                : row.unit().name())
                .leadsTo(row -> deeper(article, row).toString());
        list.number("asked", "knowledge.readers.asked", UnitReaders::asked)
                .leadsTo(row -> people(article, row).toString());
        list.number("confirmed", "knowledge.readers.confirmed", UnitReaders::confirmed)
                .leadsTo(row -> people(article, row).with("confirmed", "yes").toString());
        list.number("open", "knowledge.readers.open", UnitReaders::open)
                .leadsTo(row -> people(article, row).with("confirmed", "no").toString());
        list.number("rate", "knowledge.readers.rate", UnitReaders::rate);
        list.all(rates::parts);
        list.show(address);
        return list;
    }

    private static Address deeper(long article, UnitReaders row) {
        return row.own() || row.unit().level() == Level.CLERK
                ? people(article, row)
                : KnowledgeWords.readers(article).with("unit", row.unit().code());
    }

    private static Address people(long article, UnitReaders row) {
        return KnowledgeWords.people(article).with("unit", row.unit().code()).with("own", row.own() ? "yes" : null);
    }
}
