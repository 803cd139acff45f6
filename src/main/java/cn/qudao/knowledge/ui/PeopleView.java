package cn.qudao.knowledge.ui;

import cn.qudao.audience.Deed;
import cn.qudao.audience.ReaderLists;
import cn.qudao.audience.ReaderRow;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.Readers;
import cn.qudao.knowledge.domain.Readers.Asked;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;

/** By name, who of a unit and below has confirmed what must be read, and who has not. */
@Route(KnowledgeWords.READ + "/:id/people")
@Requires(KnowledgePermissions.READERS)
class PeopleView extends Page implements BeforeEnterObserver {

    private final transient Readers readers;
    private final transient ReaderLists lists;

    PeopleView(Readers readers, ReaderLists lists) {
        super("audience.confirmed.people");
        this.readers = readers;
        this.lists = lists;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        long id = KnowledgeWords.id(event);
        Asked asked = readers.asked(id, address.get("unit").orElse(null));
        title(getTranslation("audience.confirmed.people") + " · " + asked.unit().name());
        trail(KnowledgeWords.trail(
                this,
                asked.article(),
                new Crumb(
                        getTranslation("audience.confirmed"),
                        KnowledgeWords.readers(id).with("unit", asked.unit().code())),
                new Crumb(getTranslation("audience.confirmed.people"), address)));
        getChildren().filter(ListFrame.class::isInstance).toList().forEach(this::remove);
        ListFrame<ReaderRow> list = lists.people(
                Deed.CONFIRMED,
                address,
                (filter, portion) -> readers.page(asked, filter, portion),
                filter -> readers.count(asked, filter));
        add(list);
        list.show(address);
    }
}
