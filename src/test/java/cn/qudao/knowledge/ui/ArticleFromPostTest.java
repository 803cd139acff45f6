package cn.qudao.knowledge.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccountId;
import cn.qudao.access.security.ActingAs;
import cn.qudao.forum.ForumFeed;
import cn.qudao.forum.ForumFeed.NewPost;
import cn.qudao.forum.ForumFeed.NewTopic;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleDesk.Work;
import cn.qudao.knowledge.domain.ArticleState;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.MenuButton;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody wrote in the forum becomes the draft of an article. */
@PortalTest
class ArticleFromPostTest {

    @Autowired
    private Screens screens;

    @Autowired
    private ForumFeed forum;

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @Autowired
    private Clock clock;

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aPostBeginsAnArticleWithItsWriterAndWhereItStood() {
        String title = OrgExamples.code("[T]");
        NewPost post = new NewPost(new AccountId(1), "王经验", clock.instant(), "先听，再推荐");
        long topic = scope.asSystem(
                        "test",
                        () -> forum.open(
                                OrgExamples.code("B"),
                                "",
                                mother.province().id(),
                                Set.of(),
                                1,
                                List.of(new NewTopic(title, List.of(post, post), 0))))
                .topics()
                .getFirst();
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        String space = OrgExamples.code("S");
        spaces.open(new SpaceForm(space, "", mother.province().id(), Set.of()));
        spaces.open(new SpaceForm(OrgExamples.code("S"), "", mother.province().id(), Set.of()));
        screens.open("forum/" + topic);
        ListScreen.choose(_find(MenuButton.class, spec -> spec.withText("更多")).getLast(), "转为文章");
        assertThat(_get(TextField.class, spec -> spec.withLabel("标题")).getValue())
                .isEqualTo(title);
        @SuppressWarnings("unchecked")
        ComboBox<SpaceRow> where = _get(ComboBox.class, spec -> spec.withLabel("空间"));
        where.setValue(spaces.kept().stream()
                .filter(row -> row.name().equals(space))
                .findFirst()
                .orElseThrow());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        String at = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        Work work = desk.open(Long.parseLong(at.replace("knowledge-desk/", "")));
        assertThat(work.article().state()).as("nobody reads it yet").isEqualTo(ArticleState.DRAFT);
        assertThat(work.article().title()).isEqualTo(title);
        assertThat(work.text())
                .isEqualTo("> 整理自论坛帖子[" + title.replaceAll("[\\[\\]]", "") + "](forum/" + topic
                        + "?post=2)，作者：王经验\n\n先听，再推荐");

        acting.enter(mother.account(mother.below(mother.district().place()), ShippedRole.CLERK));
        Screens.go("forum/" + topic);
        assertThat(_find(MenuButton.class, spec -> spec.withText("更多"))).isEmpty();
    }
}
