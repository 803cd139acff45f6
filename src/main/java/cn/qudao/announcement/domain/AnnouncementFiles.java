package cn.qudao.announcement.domain;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentOwner;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.scope.AudienceRule;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Pictures and files of announcements are read by who reads the announcement; before it is out, by who keeps it. */
@Component
class AnnouncementFiles implements AttachmentOwner {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int MOST = 20;
    static final AttachmentPurpose PURPOSE =
            new AttachmentPurpose("announcement", EnumSet.allOf(AttachmentKind.class), LARGEST, MOST);

    private final AnnouncementRepository announcements;
    private final AudienceRule rule;
    private final Clock clock;

    AnnouncementFiles(AnnouncementRepository announcements, AudienceRule rule, Clock clock) {
        this.announcements = announcements;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PURPOSE.owner();
    }

    @Override
    public boolean shows(AttachmentRow file) {
        return announcements
                .findById(file.owner())
                .filter(found -> rule.keeps(found, AnnouncementPermissions.WRITE)
                        || found.isOut(clock.instant()) && rule.isFor(found))
                .isPresent();
    }
}
