package cn.qudao.screening.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.ScreeningPermissions;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on the lists and takes off; each entry is kept with who did it and why. */
@Service
@Requires(ScreeningPermissions.EDIT)
@Transactional
public class ListingDesk {

    private final ListingRepository listings;
    private final ListingWriter writer;
    private final CurrentUser user;
    private final Clock clock;

    ListingDesk(ListingRepository listings, ListingWriter writer, CurrentUser user, Clock clock) {
        this.listings = listings;
        this.writer = writer;
        this.user = user;
        this.clock = clock;
    }

    public void put(NewListing wanted) {
        writer.put(List.of(wanted), id -> {});
    }

    public void end(long id, String reason) {
        listings.findById(id)
                .orElseThrow(NotFound::new)
                .end(reason, user.find().map(Actor::displayName).orElse(""), clock.instant());
    }
}
