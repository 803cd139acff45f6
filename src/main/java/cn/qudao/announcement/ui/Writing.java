package cn.qudao.announcement.ui;

import cn.qudao.announcement.domain.AnnouncementDesk;
import cn.qudao.announcement.domain.AnnouncementDesk.Work;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.markdown.MarkdownEditor;
import cn.qudao.uikit.FieldErrors;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.file.Path;

/** What an announcement says, of which whatever is typed is kept after a moment. */
class Writing extends Div {

    private final transient AnnouncementDesk desk;
    private final long announcement;
    private final FieldErrors errors = new FieldErrors();
    private final MarkdownEditor text;
    private final Paragraph kept = new Paragraph();
    private long revision;

    Writing(AnnouncementDesk desk, Work work) {
        this.desk = desk;
        this.announcement = work.announcement().id();
        this.revision = work.revision();
        addClassName("qd-sections");
        kept.addClassName("qd-soft");
        kept.getElement().setAttribute("role", "status");
        kept.setText(getTranslation("announcement.kept"));
        text = new MarkdownEditor(
                getTranslation("announcement.text"),
                AnnouncementDesk.filesOfAnnouncements(),
                new FilesOfAnnouncement(),
                errors);
        text.show(work.text(), work.files());
        text.onType(typed -> keep());
        add(kept, text);
    }

    private void keep() {
        boolean done = errors.attempt(() -> revision = desk.save(announcement, text.text(), revision));
        kept.setText(getTranslation(done ? "announcement.kept" : "announcement.not-kept"));
    }

    private final class FilesOfAnnouncement implements MarkdownEditor.Keeper {

        @Override
        public AttachmentRow add(String name, Path file) {
            return desk.addFile(announcement, name, file);
        }

        @Override
        public void remove(AttachmentRow file) {
            desk.removeFile(announcement, file.code());
        }
    }
}
