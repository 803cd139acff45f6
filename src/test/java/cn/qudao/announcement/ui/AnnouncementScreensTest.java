package cn.qudao.announcement.ui;

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
import cn.qudao.announcement.domain.AnnouncementDesk;
import cn.qudao.announcement.domain.AnnouncementForm;
import cn.qudao.announcement.domain.AnnouncementReaders;
import cn.qudao.announcement.domain.AnnouncementTexts;
import cn.qudao.announcement.domain.Announcements;
import cn.qudao.audience.Deed;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Schedule;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Facts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An announcement from its writer to the names of those who have read it. */
@PortalTest
class AnnouncementScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private AnnouncementDesk desk;

    @Autowired
    private Announcements announcements;

    @Autowired
    private AnnouncementReaders readers;

    @Autowired
    private AnnouncementTexts texts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String title = OrgExamples.code("N");
    private PlacedUnit district;
    private String writerName = "";
    private String writer = "";
    private String clerk = "";
    private String stranger = "";

    @BeforeEach
    void signIn() {
        district = mother.district();
        PlacedUnit grid = mother.below(district.place());
        clerk = acting.enter(mother.account(grid, ShippedRole.CLERK));
        stranger = acting.enter(mother.account(mother.district(), ShippedRole.CLERK));
        writerName = mother.account(district, ShippedRole.CITY_MANAGER);
        writer = acting.enter(writerName);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
        jdbc.sql("update announcement set ends_at = begins_at where begins_at is not null and title like ?")
                .param(title + "%")
                .update();
    }

    @Test
    void isWrittenPublishedReadAndConfirmed() {
        screens.open("announcement-desk");
        _click(button("新建公告"));
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("标题")), title);
        _click(inDialog("保存"));
        assertThat(moment("结束时间").isInvalid()).as("when it ends").isTrue();
        LocalDateTime now = LocalDateTime.now(clock);
        _setValue(moment("生效时间"), now.plusDays(2));
        _setValue(moment("结束时间"), now.plusDays(1));
        _click(inDialog("保存"));
        assertThat(moment("结束时间").isInvalid()).as("not before it begins").isTrue();
        _setValue(moment("生效时间"), null);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("确认期限")), LocalDate.now(clock));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("置顶")), true);
        _click(inDialog("保存"));
        long id = id();
        _click(button("发布"));
        assertThat(state()).as("there is no text").isEqualTo("草稿");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("正文")), "# 第一步\n\n<script>alert(1)</script>");
        _click(button("发布"));
        assertThat(state()).isEqualTo("生效中");
        schedule.run("AnnouncementCalls.tell");

        acting.resume(clerk);
        assertThat(notices("announcement.notice.published")).isEqualTo(1);
        Screens.go("");
        assertThat(links(title)).as("in the bar and in the card").hasSize(2);
        Screens.go("announcements?q=" + title);
        assertThat(ListScreen.rows()).isEqualTo(1);
        assertThat(ListScreen.csv().getLast()).contains("置顶", "未读", "待确认");
        Screens.go("announcements/" + id);
        assertThat(_get(MarkdownText.class).html()).contains("<h2>第一步</h2>").doesNotContain("<script");
        _click(button("确认收到"));
        assertThat(_get(ConfirmBar.class).getElement().getTextRecursively()).contains("您已于");
        Screens.go("announcements?part=unread&q=" + title);
        assertThat(_find(cn.qudao.uikit.ListTable.class)).isEmpty();
        announcements.confirm(id, 1);
        assertThatThrownBy(() -> desk.open(id)).isInstanceOf(Refused.class);

        acting.resume(stranger);
        assertThat(notices("announcement.notice.published")).isZero();
        assertThatThrownBy(() -> announcements.open(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void isPutRightInTheOpenAndWithdrawnWithAReason() {
        long id = published(null, LocalDate.now(clock));
        acting.resume(clerk);
        announcements.open(id);
        announcements.confirm(id, 1);

        acting.resume(writer);
        screens.open("announcement-desk/" + id);
        assertThat(_find(TextArea.class)).as("what is published stays as it is").isEmpty();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> desk.save(id, "other", 0))
                .extracting(RuleViolation::key)
                .isEqualTo("announcement.not-a-draft");
        _click(button("更正"));
        _click(inDialog("更正"));
        TextArea correction = _get(TextArea.class, spec -> spec.withLabel("更正说明"));
        assertThat(correction.isInvalid()).isTrue();
        _setValue(correction, "时间改为九点");
        _click(inDialog("更正"));
        assertThat(text()).contains("时间改为九点");
        schedule.run("AnnouncementCalls.tell");

        acting.resume(clerk);
        assertThat(notices("announcement.notice.corrected")).isEqualTo(1);
        Screens.go("announcements?part=unread&q=" + title);
        assertThat(ListScreen.rows()).as("it is to be read again").isEqualTo(1);
        assertThat(announcements.open(id).announcement().owed())
                .as("nothing of weight")
                .isFalse();
        Screens.go("announcements/" + id);
        assertThat(text()).contains("时间改为九点", "正文内容");

        acting.resume(writer);
        desk.correct(id, "地点也改了", true);
        acting.resume(clerk);
        assertThat(announcements.open(id).announcement().owed()).isTrue();
        assertThatExceptionOfType(RuleViolation.class)
                .as("what was on the screen was something else")
                .isThrownBy(() -> announcements.confirm(id, 2))
                .extracting(RuleViolation::key)
                .isEqualTo("announcement.confirm.newer");

        acting.resume(writer);
        Screens.go("announcement-desk/" + id);
        _click(button("撤回"));
        _click(inDialog("撤回"));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("撤回原因"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "发错了范围");
        _click(inDialog("撤回"));
        assertThat(state()).isEqualTo("已撤回");
        acting.resume(clerk);
        Screens.go("announcements/" + id);
        assertThat(text()).contains("发错了范围").doesNotContain("正文内容");
        Screens.go("");
        assertThat(links(title)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from access_audit_entry where subject_type = 'Announcement' and subject_id = ?")
                        .param(Long.toString(id))
                        .query(Integer.class)
                        .single())
                .isGreaterThan(3);
    }

    @Test
    void waitsForItsTimeAndIsFoundWhenItIsOver() {
        long id = published(clock.instant().plus(Duration.ofHours(1)), null);
        schedule.run("AnnouncementCalls.tell");
        acting.resume(clerk);
        assertThat(notices("announcement.notice.published")).isZero();
        assertThatThrownBy(() -> announcements.open(id)).isInstanceOf(NotFound.class);
        acting.resume(writer);
        desk.correct(id, "时间改为九点", false);
        acting.resume(clerk);

        jdbc.sql("update announcement set begins_at = published_at where id = ?")
                .param(id)
                .update();
        jdbc.sql("update announcement_call set due_at = '2026-01-01' where announcement_id = ?")
                .param(id)
                .update();
        schedule.run("AnnouncementCalls.tell");
        assertThat(notices("announcement.notice.published")).isEqualTo(1);
        assertThat(notices("announcement.notice.corrected"))
                .as("nobody had read it before it was put right")
                .isZero();
        assertThat(announcements.open(id).announcement().owed()).isFalse();

        jdbc.sql("update announcement set ends_at = begins_at where id = ?")
                .param(id)
                .update();
        screens.open("announcements?q=" + title);
        assertThat(_find(cn.qudao.uikit.ListTable.class)).isEmpty();
        Screens.go("announcements?part=ended&q=" + title);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("announcements?part=ended&q=正文内容");
        assertThat(ListScreen.rows()).as("by words of the text").isPositive();
    }

    @Test
    void figuresLeadLevelByLevelToNames() {
        long id = published(null, LocalDate.now(clock));
        acting.resume(clerk);
        announcements.open(id);

        acting.resume(writer);
        screens.open("announcements/" + id);
        assertThat(links("确认情况")).hasSize(1);
        Screens.go("announcements/" + id + "/readers");
        assertThat(ListScreen.titles()).contains("未确认人数");
        assertThat(ListScreen.rows()).as("the district itself and its grid").isEqualTo(2);
        assertThat(links("阅读情况")).hasSize(1);
        Screens.go("announcements/" + id + "/readers?of=read");
        assertThat(ListScreen.csv()).hasSizeGreaterThan(2);
        assertThat(readers.rates(readers.asked(id, Deed.READ, null)).all()).satisfies(all -> {
            assertThat(all.asked()).isEqualTo(2);
            assertThat(all.done()).as("the writer has opened it as well").isEqualTo(2);
        });
        assertThat(readers.rates(readers.asked(id, null, null)).all().done()).isZero();
        Screens.go("announcements/" + id + "/people?of=read&done=yes");
        assertThat(ListScreen.rows()).isEqualTo(2);
        assertThat(ListScreen.csv().getFirst()).contains("阅读时间");

        acting.resume(clerk);
        assertThatThrownBy(() -> readers.asked(id, null, null)).isInstanceOf(Refused.class);
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        assertThatThrownBy(() -> readers.asked(id, null, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoStandsBelowReachesNobodyAboveAndTakesNothingBack() {
        PlacedUnit province = mother.province();
        assertThatThrownBy(() -> desk.begin(form(province, null, null))).isInstanceOf(NotFound.class);
        acting.enter(mother.account(province, ShippedRole.PROVINCE_MANAGER));
        long id = desk.begin(form(district, null, null));
        desk.save(id, "正文内容", desk.open(id).revision());
        desk.publish(id);
        acting.resume(writer);
        assertThat(announcements.open(id).kept()).isFalse();
        assertThatThrownBy(() -> desk.withdraw(id, "reason")).isInstanceOf(NotFound.class);
    }

    @Test
    void reachesNobodyWhoIsExcludedFromTheWritersPost() {
        PlacedUnit below = mother.below(district.place());
        PlacedUnit excluded = mother.below(district.place());
        long earlier = desk.begin(form(district, null, null));
        desk.save(earlier, "正文内容", desk.open(earlier).revision());
        jdbc.sql("insert into access_post_exclusion (post_id, unit_id) select p.id, ? from access_post p"
                        + " join access_account a on a.id = p.account_id where a.sign_in_name = ?")
                .params(excluded.id().value(), writerName)
                .update();
        acting.resume(writer);
        excluded(() -> desk.begin(form(district, null, null)));
        excluded(() -> desk.put(earlier, form(district, null, null)));
        excluded(() -> desk.publish(earlier));
        assertThatThrownBy(() -> desk.begin(form(excluded, null, null))).isInstanceOf(NotFound.class);
        desk.put(earlier, form(below, null, null));
        desk.publish(earlier);
        assertThat(announcements.open(earlier).kept()).isTrue();
        jdbc.sql("update announcement set unit_id = ?, scope_key = ? where id = ?")
                .params(district.id().value(), district.place().key(), earlier)
                .update();
        excluded(() -> desk.correct(earlier, "x", false));
        excluded(() -> texts.send(earlier, "x"));
    }

    private static void excluded(Runnable written) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(written::run)
                .extracting(RuleViolation::key)
                .isEqualTo("announcement.unit.excluded");
    }

    private long published(@Nullable Instant begins, @Nullable LocalDate confirmBy) {
        acting.resume(writer);
        long id = desk.begin(form(district, begins, confirmBy));
        desk.save(id, "正文内容", desk.open(id).revision());
        desk.publish(id);
        return id;
    }

    private AnnouncementForm form(PlacedUnit unit, @Nullable Instant begins, @Nullable LocalDate confirmBy) {
        return new AnnouncementForm(
                title, unit.id(), Set.of(), begins, clock.instant().plus(Duration.ofDays(2)), false, confirmBy);
    }

    private long id() {
        return jdbc.sql("select id from announcement where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private long notices(String key) {
        return inbox.newest().stream()
                .filter(notice -> notice.arguments().contains(title))
                .map(NoticeRow::key)
                .filter(key::equals)
                .count();
    }

    private static String state() {
        List<String> said = _get(Facts.class)
                .getChildren()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
        return said.get(said.indexOf("状态") + 1);
    }

    private static String text() {
        Main page = _get(Main.class);
        return page.getElement().getTextRecursively()
                + _find(MarkdownText.class).stream().map(MarkdownText::html).toList();
    }

    private static DateTimePicker moment(String label) {
        return _get(DateTimePicker.class, spec -> spec.withLabel(label));
    }

    private static List<Anchor> links(String text) {
        return _find(Anchor.class, spec -> spec.withText(text));
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
