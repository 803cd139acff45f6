package cn.qudao.announcement.ui;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementReaders;
import cn.qudao.announcement.domain.AnnouncementReaders.Asked;
import cn.qudao.audience.AudienceReaders.Rates;
import cn.qudao.audience.Deed;
import cn.qudao.audience.ReaderLists;
import cn.qudao.audience.UnitReaders;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;

/** How many people of each unit have read an announcement, or confirmed it, level by level down to the names. */
@Route(AnnouncementPaths.READ + "/:id/readers")
@Requires(AnnouncementPermissions.READERS)
class ReadersView extends Page implements BeforeEnterObserver {

    private final transient AnnouncementReaders readers;
    private final transient ReaderLists lists;
    private final Div other = new Div();
    private final Div content = new Div();

    ReadersView(AnnouncementReaders readers, ReaderLists lists) {
        super("audience.read");
        this.readers = readers;
        this.lists = lists;
        other.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(other);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        long id = AnnouncementPaths.id(event);
        Asked asked =
                readers.asked(id, AskedDeed.of(address), address.get("unit").orElse(null));
        Rates rates = readers.rates(asked);
        Deed deed = asked.deed();
        Address here = AskedDeed.in(AnnouncementPaths.readers(id), deed);
        title(getTranslation(deed.words()) + " · " + asked.unit().name());
        trail(AnnouncementPaths.trail(
                this,
                asked.announcement(),
                rates.path().stream().map(above -> crumb(here, above)).toArray(Crumb[]::new)));
        offer(asked, id);
        Facts facts = lists.facts(deed, rates.all());
        if (deed == Deed.CONFIRMED) {
            facts.with("announcement.confirm-by", asked.announcement().confirmBy());
        }
        ListFrame<UnitReaders> list =
                lists.units(deed, rates.parts(), here, AskedDeed.in(AnnouncementPaths.people(id), deed));
        content.removeAll();
        content.add(facts, list);
        list.show(address);
    }

    /** Where both are asked for, one leads to the other. */
    private void offer(Asked asked, long id) {
        other.removeAll();
        if (asked.announcement().confirmBy() != null) {
            Deed next = asked.deed() == Deed.READ ? Deed.CONFIRMED : Deed.READ;
            Address there = AskedDeed.in(AnnouncementPaths.readers(id), next)
                    .with("unit", asked.unit().code());
            other.add(new Anchor(there.toString(), getTranslation(next.words())));
        }
    }

    private static Crumb crumb(Address here, UnitRow unit) {
        return new Crumb(unit.name(), here.with("unit", unit.code()));
    }
}
