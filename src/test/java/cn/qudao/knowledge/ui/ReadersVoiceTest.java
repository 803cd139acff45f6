package cn.qudao.knowledge.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleForm;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.CommentRow;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.RatingForm;
import cn.qudao.knowledge.domain.RatingRow;
import cn.qudao.knowledge.domain.ReadersVoice;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.knowledge.domain.Unhelpful;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers say of an article, and by which words they come to others. */
@PortalTest
class ReadersVoiceTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private ReadersVoice voice;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    private final String title = OrgExamples.code("A");
    private final String word = OrgExamples.code("T");
    private PlacedUnit district;
    private String writer = "";
    private String approver = "";
    private String clerk = "";
    private String stranger = "";
    private long space;
    private long article;

    @BeforeEach
    void publish() {
        PlacedUnit province = mother.province();
        district = mother.district();
        clerk = acting.enter(mother.account(mother.below(district.place()), ShippedRole.CLERK));
        stranger = acting.enter(mother.account(mother.district(), ShippedRole.CLERK));
        approver = acting.enter(mother.account(province, ShippedRole.PROVINCE_MANAGER));
        writer = acting.enter(mother.account(province, ShippedRole.PROVINCE_ADMINISTRATOR));
        space = spaces.open(new SpaceForm(title, "", district.id(), Set.of()));
        article = published(space, title, List.of(word));
    }

    private long published(long where, String called, List<String> tags) {
        acting.resume(writer);
        long id = desk.begin(new ArticleForm(where, "", called, tags, null));
        desk.save(id, called, "text", desk.open(id).revision());
        desk.submit(id);
        acting.resume(approver);
        desk.approve(id);
        return id;
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void eachReaderRatesOnceAndMayThinkAgain() {
        acting.resume(clerk);
        screens.open("knowledge/" + article);
        _click(button("没用"));
        _click(inDialog("保存"));
        RadioButtonGroup<Unhelpful> reason = reason();
        assertThat(reason.isInvalid()).as("why").isTrue();
        _setValue(reason, Unhelpful.OUT_OF_DATE);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("补充说明")), "资费已变");
        _click(inDialog("保存"));
        assertThat(library.open(article).rating()).isEqualTo(new RatingForm(false, Unhelpful.OUT_OF_DATE, "资费已变"));
        assertThat(_find(Button.class, spec -> spec.withText("没用的原因")))
                .as("for those who keep it")
                .isEmpty();
        assertThatThrownBy(() -> voice.reasons(article)).isInstanceOf(Refused.class);

        acting.resume(writer);
        Screens.go("knowledge/" + article);
        assertThat(_get(RatingBar.class).getElement().getTextRecursively()).contains("有用 0，没用 1");
        _click(button("没用的原因"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("内容过时 1", "资费已变");
        _click(inDialog("关闭"));

        acting.resume(clerk);
        Screens.go("knowledge/" + article);
        _click(button("有用"));
        acting.resume(approver);
        Library.Read read = library.open(article);
        assertThat(List.of(read.useful(), read.useless())).containsExactly(1L, 0L);
        assertThat(voice.reasons(article)).extracting(RatingRow::remark).isEmpty();
        acting.resume(stranger);
        assertThatThrownBy(() -> voice.rate(article, RatingForm.USEFUL)).isInstanceOf(NotFound.class);
    }

    @Test
    void commentsAreSaidToldOfAndRemoved() {
        acting.resume(clerk);
        screens.open("knowledge/" + article);
        _click(button("发表"));
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("写评论"));
        assertThat(text.isInvalid()).as("nothing said").isTrue();
        _setValue(text, "<b>第一条</b>");
        _click(button("发表"));
        assertThat(text.getValue()).isEmpty();
        assertThat(_get(CommentSection.class).getElement().getTextRecursively()).contains("<b>第一条</b>");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> voice.comment(article, "长".repeat(1_001)))
                .extracting(RuleViolation::field)
                .isEqualTo("text");
        voice.comment(article, "第二条");
        assertThat(said()).containsExactly("<b>第一条</b>", "第二条");
        Screens.go("knowledge/" + article);
        _click(_find(Button.class, spec -> spec.withText("删除")).getLast());
        assertThat(said()).containsExactly("<b>第一条</b>");
        long first = library.open(article).comments().rows().getFirst().id();
        assertThatThrownBy(() -> voice.remove(first, "不当")).isInstanceOf(Refused.class);

        acting.resume(writer);
        assertThat(told("knowledge.notice.comment")).isEqualTo(2);
        assertThatThrownBy(() -> voice.withdraw(first)).as("not the own one").isInstanceOf(NotFound.class);
        acting.resume(stranger);
        assertThatThrownBy(() -> voice.comment(article, "路过")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> voice.comments(article, Long.MAX_VALUE)).isInstanceOf(NotFound.class);

        acting.resume(approver);
        Screens.go("knowledge/" + article);
        _click(button("移除"));
        _click(inDialog("移除"));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("移除原因"));
        assertThat(reason.isInvalid()).as("why").isTrue();
        _setValue(reason, "与文章无关");
        _click(inDialog("移除"));
        assertThat(said()).isEmpty();
        acting.resume(clerk);
        assertThat(told("knowledge.notice.comment-removed")).isEqualTo(1);
        assertThatThrownBy(() -> voice.withdraw(first)).as("gone").isInstanceOf(NotFound.class);
    }

    @Test
    void theLastCommentsComeFirstAndOlderOnesWhenAskedFor() {
        acting.resume(clerk);
        for (int i = 1; i <= 25; i++) {
            voice.comment(article, "评论" + i);
        }
        screens.open("knowledge/" + article);
        assertThat(comments()).hasSize(20).startsWith("评论6").endsWith("评论25");
        _click(button("更早的评论"));
        assertThat(comments()).hasSize(25).startsWith("评论1").endsWith("评论25");
        assertThat(_find(Button.class, spec -> spec.withText("更早的评论"))).isEmpty();
    }

    @Test
    void tagsLeadToOtherArticles() {
        acting.resume(writer);
        long elsewhere = spaces.open(
                new SpaceForm(OrgExamples.code("K"), "", mother.province().id(), Set.of()));
        long hidden = spaces.open(
                new SpaceForm(OrgExamples.code("K"), "", mother.district().id(), Set.of()));
        String other = OrgExamples.code("T");
        long far = published(elsewhere, title + "far", List.of(word, other));
        long near = published(space, title + "near", List.of(word));
        published(hidden, title + "hidden", List.of(word));
        published(space, title + "none", List.of());
        acting.resume(writer);
        screens.open("knowledge-desk/" + article);
        _click(button("目录、标签和复核日期"));
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<String> tags = _get(MultiSelectComboBox.class, spec -> spec.withLabel("标签"));
        tags.setValue(Set.of("一二三四五六七八九十一二三四五六七八九十一"));
        _click(inDialog("保存"));
        assertThat(tags.isInvalid()).as("too long").isTrue();
        tags.setValue(Set.of("1 2 3 4，5、6", "7", "8", "9"));
        _click(inDialog("保存"));
        assertThat(tags.isInvalid()).as("too many").isTrue();
        tags.setValue(Set.of(word, other, other.toLowerCase(java.util.Locale.ROOT)));
        _click(inDialog("保存"));
        assertThat(desk.open(article).article().tags()).hasSize(2).contains(word);
        assertThat(desk.tags()).contains(word);

        acting.resume(clerk);
        assertThat(library.open(article).related()).extracting(ArticleRow::id).containsExactly(near, far);
        Screens.go("knowledge/" + article);
        assertThat(_find(Anchor.class, spec -> spec.withText("#" + word))
                        .getFirst()
                        .getHref())
                .isEqualTo("knowledge?tag=" + word);
        Screens.go("knowledge?tag=" + word);
        assertThat(ListScreen.rows()).isEqualTo(3);
        acting.resume(writer);
        desk.put(article, "", List.of(), null);
        acting.resume(clerk);
        assertThat(library.open(article).related()).isEmpty();
        Screens.go("knowledge?tag=" + word);
        assertThat(ListScreen.rows()).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Unhelpful> reason() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("为什么没用"));
    }

    private List<String> said() {
        return library.open(article).comments().rows().stream()
                .map(CommentRow::text)
                .toList();
    }

    private static List<String> comments() {
        return _find(com.vaadin.flow.component.html.Span.class, spec -> spec.withClasses("knowledge-comment")).stream()
                .map(span -> span.getText())
                .toList();
    }

    private long told(String key) {
        return inbox.newest().stream().map(NoticeRow::key).filter(key::equals).count();
    }

    private static Button button(String text) {
        return _get(
                Button.class,
                spec -> spec.withText(text)
                        .withPredicate(each -> _find(Dialog.class).stream()
                                .noneMatch(dialog -> _find(dialog, Button.class).contains(each))));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
