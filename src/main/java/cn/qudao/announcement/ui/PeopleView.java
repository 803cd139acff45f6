package cn.qudao.announcement.ui;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementReaders;
import cn.qudao.announcement.domain.AnnouncementReaders.Asked;
import cn.qudao.audience.Deed;
import cn.qudao.audience.ReaderLists;
import cn.qudao.audience.ReaderRow;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;

/** By name, who of a unit and below has read an announcement or confirmed it, and who has not. */
@Route(AnnouncementPaths.READ + "/:id/people")
@Requires(AnnouncementPermissions.READERS)
class PeopleView extends Page implements BeforeEnterObserver {

    private final transient AnnouncementReaders readers;
    private final transient ReaderLists lists;

    PeopleView(AnnouncementReaders readers, ReaderLists lists) {
        super("audience.read.people");
        this.readers = readers;
        this.lists = lists;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        long id = AnnouncementPaths.id(event);
        Asked asked =
                readers.asked(id, AskedDeed.of(address), address.get("unit").orElse(null));
        Deed deed = asked.deed();
        String names = getTranslation(deed.words() + ".people");
        title(names + " · " + asked.unit().name());
        trail(AnnouncementPaths.trail(
                this,
                asked.announcement(),
                new Crumb(
                        getTranslation(deed.words()),
                        AskedDeed.in(AnnouncementPaths.readers(id), deed)
                                .with("unit", asked.unit().code())),
                new Crumb(names, address)));
        getChildren().filter(ListFrame.class::isInstance).toList().forEach(this::remove);
        ListFrame<ReaderRow> list = lists.people(
                deed,
                address,
                (filter, portion) -> readers.page(asked, filter, portion),
                filter -> readers.count(asked, filter));
        add(list);
        list.show(address);
    }
}
