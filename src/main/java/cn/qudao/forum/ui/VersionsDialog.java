package cn.qudao.forum.ui;

import cn.qudao.forum.domain.Topics;
import cn.qudao.forum.domain.VersionRow;
import cn.qudao.forum.domain.VersionState;
import cn.qudao.kernel.NotFound;
import cn.qudao.markdown.DifferenceText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** What a post has said, and what has changed from time to time. */
final class VersionsDialog {

    private VersionsDialog() {}

    /** @throws NotFound where the post is no longer there for the person */
    static void show(Topics topics, long post) {
        UI ui = UI.getCurrent();
        Dialog dialog = new Dialog();
        dialog.addClassName("forum-versions");
        dialog.setHeaderTitle(ui.getTranslation("forum.versions"));
        topics.versions(post).forEach(version -> dialog.add(section(ui, version)));
        dialog.getFooter().add(new Button(ui.getTranslation("forum.close"), event -> dialog.close()));
        dialog.open();
    }

    private static Section section(UI ui, VersionRow version) {
        String head = ui.getTranslation("forum.version", version.number(), PostCard.time(version.writtenAt()));
        String state = version.state() == VersionState.SHOWN
                ? ""
                : " · " + ui.getTranslation("forum.version." + version.state());
        return new Section(new H2(head + state), new DifferenceText(version.changes()));
    }
}
