package cn.qudao.knowledge.ui;

import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleDesk.Work;
import cn.qudao.knowledge.domain.ArticleState;
import cn.qudao.knowledge.domain.VersionRow;
import cn.qudao.markdown.Difference;
import cn.qudao.markdown.DifferenceText;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;

/** What was published when, what changed with it, and the way back. */
class VersionsSection extends Section {

    VersionsSection(ArticleDesk desk, Work work, boolean writes, Runnable changed) {
        RecordList list = new RecordList();
        long article = work.article().id();
        for (VersionRow version : work.versions()) {
            List<Component> verbs = new ArrayList<>();
            verbs.add(verb(
                    "knowledge.version.difference",
                    () -> show(version.number(), desk.difference(article, version.number()))));
            if (writes && work.article().state() == ArticleState.DRAFT) {
                verbs.add(verb("knowledge.version.restore", () -> {
                    if (new FieldErrors().attempt(() -> desk.restore(article, version.number()))) {
                        changed.run();
                    }
                }));
            }
            list.row(
                    getTranslation("knowledge.version.number", version.number()) + " · " + version.title(),
                    null,
                    getTranslation(
                            "knowledge.version.said",
                            KnowledgeWords.time(version.publishedAt()),
                            known(version.author()),
                            known(version.approver())),
                    verbs.toArray(Component[]::new));
        }
        add(new H2(getTranslation("knowledge.versions")), list);
        setVisible(!work.versions().isEmpty());
    }

    private static String known(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "–" : name;
    }

    private Button verb(String key, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void show(int number, List<Difference.Line> lines) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("knowledge.version.difference-of", number));
        dialog.add(new DifferenceText(lines));
        dialog.getFooter().add(new Button(getTranslation("knowledge.close"), event -> dialog.close()));
        dialog.open();
    }
}
