package cn.qudao.announcement.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** An announcement moves with the unit that it is for, and goes on being kept by the one that it comes from. */
@Component
class AnnouncementsFollow extends RowsFollow {

    AnnouncementsFollow(AnnouncementRepository announcements, Scope scope) {
        super(
                scope,
                "announcement.unit-in-use",
                announcements::existsByUnitIdIn,
                announcements::shift,
                announcements::shiftIssuers);
    }
}
