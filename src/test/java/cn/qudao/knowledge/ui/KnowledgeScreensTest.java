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
import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentUpload;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleForm;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.Files;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Facts;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

/** An article from the space that it is for to its readers, and back again. */
@PortalTest
class KnowledgeScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String space = OrgExamples.code("K");
    private final String title = OrgExamples.code("A");
    private String writer = "";
    private String approver = "";
    private String clerk = "";

    @BeforeEach
    void signIn() {
        PlacedUnit province = mother.province();
        approver = acting.enter(mother.account(province, ShippedRole.PROVINCE_MANAGER));
        clerk = acting.enter(mother.account(mother.below(mother.district().place()), ShippedRole.CLERK));
        writer = acting.enter(mother.account(province, ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void isWrittenApprovedByAnotherAndReadByItsAudience() throws IOException {
        openSpace();
        long id = begin();
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("正文"));
        _click(button("提交审批"));
        assertThat(state()).as("there is no text").isEqualTo("草稿");
        text = _get(TextArea.class, spec -> spec.withLabel("正文"));
        _setValue(text, "# 第一步\n\n<script>alert(1)</script> **同意**");
        assertThat(_get(MarkdownText.class).html())
                .contains("<h2>第一步</h2>", "<strong>同意</strong>", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(desk.open(id).text()).as("saved as it is typed").startsWith("# 第一步");
        upload("说明.txt", "说明");
        upload("网页.html", "<script>alert(1)</script>");
        assertThat(desk.open(id).files()).hasSize(1);
        assertThat(notices()).contains("不能上传“网页.html”");
        _click(button("提交审批"));
        assertThat(state()).isEqualTo("待审批");
        _click(button("撤回"));
        _click(button("提交审批"));
        assertThat(_find(Button.class, spec -> spec.withText("批准发布"))).hasSize(1);
        _click(button("批准发布"));
        assertThat(state()).as("four eyes").isEqualTo("待审批");

        acting.resume(clerk);
        assertThatThrownBy(() -> library.open(id)).isInstanceOf(NotFound.class);

        acting.resume(approver);
        Screens.go("knowledge-desk?state=review&q=" + title);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("knowledge-desk/" + id);
        _click(button("退回"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("退回原因")), "缺少资费");
        _click(inDialog("退回"));
        acting.resume(writer);
        assertThat(inbox.newest()).extracting(NoticeRow::key).contains("knowledge.notice.sent-back");
        Screens.go("knowledge-desk/" + id);
        assertThat(_get(Facts.class).getElement().getTextRecursively()).contains("缺少资费");
        _click(button("提交审批"));
        acting.resume(approver);
        Screens.go("knowledge-desk/" + id);
        _click(button("批准发布"));
        assertThat(state()).isEqualTo("已发布");

        acting.resume(clerk);
        Screens.go("knowledge?q=" + title);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("knowledge/" + id);
        assertThat(_get(MarkdownText.class).html()).contains("<h2>第一步</h2>");
        assertThat(_find(Anchor.class, spec -> spec.withText("说明.txt"))).hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withText("编写和版本"))).isEmpty();
        assertThatThrownBy(() -> desk.open(id)).isInstanceOf(Refused.class);
    }

    @Test
    void isTakenAlongOnPaper() {
        long id = published("# 第一步\n\n先征得同意");
        acting.resume(clerk);
        screens.open("knowledge/" + id);
        assertThat(papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper)
                        .contains(title, space, "第1版", "第一步", "先征得同意", "第1页，共1页")
                        .doesNotContain("草稿"));
        acting.resume(writer);
        desk.revise(id);
        desk.save(id, title, "新内容", desk.open(id).revision());
        Screens.go("knowledge-desk/" + id);
        assertThat(papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper).contains("草稿", "新内容").doesNotContain("先征得同意"));
    }

    private static List<String> papers() {
        return Files.offered().stream()
                .map(file -> {
                    try (PDDocument paper = Loader.loadPDF(file)) {
                        return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    @Test
    void readersSeeWhatIsPublishedUntilTheNextVersionIs() {
        long id = published("旧内容");
        acting.resume(writer);
        screens.open("knowledge-desk/" + id);
        _click(button("修改"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("正文")), "新内容");
        acting.resume(clerk);
        assertThat(library.open(id).html()).contains("旧内容");
        acting.resume(writer);
        Screens.go("knowledge-desk/" + id);
        _click(button("提交审批"));
        assertThat(_find(com.vaadin.flow.component.html.Span.class).stream().map(span -> span.getText()))
                .contains("− 旧内容", "+ 新内容");
        acting.resume(approver);
        desk.approve(id);
        acting.resume(clerk);
        assertThat(library.open(id).html()).contains("新内容");

        acting.resume(writer);
        Screens.go("knowledge-desk/" + id);
        _click(button("修改"));
        _click(_find(Button.class, spec -> spec.withText("恢复到草稿")).getLast());
        assertThat(_get(TextArea.class, spec -> spec.withLabel("正文")).getValue())
                .isEqualTo("旧内容");
        _click(button("放弃修改"));
        assertThat(state()).isEqualTo("已发布");
        assertThat(desk.open(id).text()).isEqualTo("新内容");
        _click(button("归档"));
        assertThat(state()).isEqualTo("已归档");
        acting.resume(clerk);
        assertThatThrownBy(() -> library.open(id)).isInstanceOf(NotFound.class);
        acting.resume(writer);
        Screens.go("knowledge-desk?state=archived&q=" + title);
        assertThat(ListScreen.rows()).isEqualTo(1);
        desk.bringBack(id);
        acting.resume(clerk);
        assertThat(library.open(id).html()).contains("新内容");
    }

    @Test
    void whatSomebodyElseHasSavedIsNotWrittenOver() {
        openSpaceOf();
        long id = desk.begin(new ArticleForm(spaceId(), "", title, List.of(), null));
        screens.open("knowledge-desk/" + id);
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("正文"));
        _setValue(text, "一");
        _setValue(text, "一二");
        desk.save(id, title, "别人的", desk.open(id).revision());
        _setValue(text, "一二三");
        assertThat(notices()).contains("刚刚修改了这篇草稿");
        assertThat(_find(com.vaadin.flow.component.html.Paragraph.class).stream()
                        .map(each -> each.getText()))
                .contains("草稿未保存");
        assertThat(desk.open(id).text()).isEqualTo("别人的");
    }

    @Test
    void aFileThatTheTextNeedsStays() throws IOException {
        openSpaceOf();
        long id = desk.begin(new ArticleForm(spaceId(), "", title, List.of(), null));
        screens.open("knowledge-desk/" + id);
        upload("说明.txt", "说明");
        String address = desk.open(id).files().getFirst().address();
        desk.save(id, title, "[说明](" + address + ")", desk.open(id).revision());
        String code = desk.open(id).files().getFirst().code();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> desk.removeFile(id, code))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.file.mentioned");
        desk.save(id, title, "无", desk.open(id).revision());
        Screens.go("knowledge-desk/" + id);
        _click(button("删除"));
        assertThat(desk.open(id).files()).isEmpty();
        desk.save(id, title, "有", desk.open(id).revision());
        desk.submit(id);
        assertThatExceptionOfType(RuleViolation.class)
                .as("what waits for approval takes no more files")
                .isThrownBy(() -> desk.addFile(id, "a.txt", Path.of("none")))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.article.not-a-draft");
    }

    @Test
    void whenItsDayComesItIsMarkedAndItsOwnerToldOnce(@Autowired ApplicationContext context) throws Exception {
        long id = published("内容");
        acting.resume(writer);
        LocalDate today = LocalDate.now(clock);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> desk.put(id, "", List.of(), today))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.article.review-past");
        screens.open("knowledge-desk/" + id);
        _click(button("目录、标签和复核日期"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("复核日期")), today.plusDays(1));
        _click(inDialog("保存"));
        jdbc.sql("update knowledge_article set review_on = ? where id = ?")
                .params(today, id)
                .update();
        remind(context);
        remind(context);
        assertThat(inbox.newest().stream().map(NoticeRow::key).filter("knowledge.notice.due"::equals))
                .hasSize(1);
        Screens.go("knowledge-desk?state=due&q=" + title);
        assertThat(ListScreen.rows()).isEqualTo(1);
        acting.resume(clerk);
        Screens.go("knowledge/" + id);
        assertThat(_find(com.vaadin.flow.component.html.Paragraph.class).stream()
                        .map(each -> each.getText()))
                .anyMatch(said -> said.contains("待复核"));
    }

    private static void remind(ApplicationContext context) throws Exception {
        Class<?> type = Class.forName("cn.qudao.knowledge.domain.ReviewReminder");
        var verb = type.getDeclaredMethod("remind");
        verb.setAccessible(true);
        verb.invoke(AopTestUtils.<Object>getTargetObject(context.getBean(type)));
    }

    @Test
    void aSpaceInUseStaysAndNamesAreGivenOnce() {
        openSpaceOf();
        desk.begin(new ArticleForm(spaceId(), "", title, List.of(), null));
        screens.open("knowledge-spaces?q=" + space);
        ListScreen.press("删除", 0);
        assertThat(notices()).contains("已有文章");
        _click(button("新建空间"));
        TextField name = _get(TextField.class, spec -> spec.withLabel("空间名称"));
        _setValue(name, space);
        _click(inDialog("保存"));
        assertThat(name.isInvalid()).isTrue();
        acting.resume(clerk);
        assertThatThrownBy(() -> spaces.kept()).isInstanceOf(Refused.class);
    }

    private void openSpace() {
        screens.open("knowledge-spaces");
        _click(button("新建空间"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("空间名称")), space);
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<RoleName> roles = _get(MultiSelectComboBox.class, spec -> spec.withLabel("可阅读的角色"));
        roles.setValue(spaces.roles().stream()
                .filter(role -> role.code().equals(ShippedRole.CLERK.name()))
                .toList());
        _click(inDialog("保存"));
    }

    private void openSpaceOf() {
        spaces.open(new SpaceForm(space, "", mother.province().id(), Set.of()));
    }

    private long spaceId() {
        return spaces.kept().stream()
                .filter(row -> row.name().equals(space))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long begin() {
        Screens.go("knowledge-desk");
        _click(button("新建文章"));
        _setValue(
                _get(
                        TextField.class,
                        spec -> spec.withLabel("标题")
                                .withPredicate(field -> _find(_get(Dialog.class), TextField.class)
                                        .contains(field))),
                title);
        @SuppressWarnings("unchecked")
        ComboBox<Object> chosen = _get(
                ComboBox.class,
                spec -> spec.withLabel("空间")
                        .withPredicate(field ->
                                _find(_get(Dialog.class), ComboBox.class).contains(field)));
        chosen.setValue(spaces.kept().stream()
                .filter(row -> row.name().equals(space))
                .findFirst()
                .orElseThrow());
        _click(inDialog("保存"));
        String address = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        assertThat(address).startsWith("knowledge-desk/");
        return Long.parseLong(address.substring(address.indexOf('/') + 1));
    }

    private long published(String text) {
        openSpaceOf();
        long id = desk.begin(new ArticleForm(spaceId(), "", title, List.of(), null));
        desk.save(id, title, text, desk.open(id).revision());
        desk.submit(id);
        acting.resume(approver);
        desk.approve(id);
        return id;
    }

    private static void upload(String name, String content) throws IOException {
        _get(AttachmentUpload.class).take(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        MockVaadin.clientRoundtrip(false);
    }

    private static String state() {
        return _get(Facts.class).getChildren().toList().get(1).getElement().getText();
    }

    private static String notices() {
        return _find(Notification.class).stream()
                .map(notice -> notice.getElement().getTextRecursively()
                        + notice.getElement().getProperty("text", ""))
                .reduce("", String::concat);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
