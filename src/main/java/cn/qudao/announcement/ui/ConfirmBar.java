package cn.qudao.announcement.ui;

import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.Announcements;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;

/** Below an announcement that is to be confirmed: until when, and the reader's word that it is received. */
class ConfirmBar extends Div {

    ConfirmBar(AnnouncementRow announcement, Announcements announcements, Runnable changed) {
        addClassName("announcement-confirm");
        Instant confirmed = announcement.confirmedAt();
        if (confirmed != null) {
            add(new Paragraph(getTranslation("announcement.confirm.done", AnnouncementPaths.time(confirmed))));
            return;
        }
        Button confirm = new Button(getTranslation("announcement.confirm"), event -> {
            if (new FieldErrors().attempt(() -> announcements.confirm(announcement.id(), announcement.number()))) {
                Notices.done(getTranslation("announcement.done.confirmed"));
            }
            changed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        add(new Paragraph(getTranslation("announcement.confirm.said", announcement.confirmBy())), confirm);
    }
}
