package cn.qudao.knowledge.ui;

import cn.qudao.audience.Deed;
import cn.qudao.audience.ReaderLists;
import cn.qudao.audience.UnitReaders;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.Readers;
import cn.qudao.knowledge.domain.Readers.Rates;
import cn.qudao.org.UnitRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
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
    private final transient ReaderLists lists;
    private final Div content = new Div();

    ReadersView(Readers readers, ReaderLists lists) {
        super("audience.confirmed");
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
        title(getTranslation("audience.confirmed") + " · " + unit.name());
        trail(KnowledgeWords.trail(
                this,
                article,
                rates.path().stream().map(above -> crumb(article, above)).toArray(Crumb[]::new)));
        ListFrame<UnitReaders> list = lists.units(
                Deed.CONFIRMED,
                rates.parts(),
                KnowledgeWords.readers(article.id()),
                KnowledgeWords.people(article.id()));
        content.removeAll();
        content.add(lists.facts(Deed.CONFIRMED, rates.all()).with("knowledge.must.by", article.mustBy()), list);
        list.show(address);
    }

    private static Crumb crumb(ArticleRow article, UnitRow unit) {
        return new Crumb(unit.name(), KnowledgeWords.readers(article.id()).with("unit", unit.code()));
    }
}
