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
import cn.qudao.audience.ReaderFilter;
import cn.qudao.audience.ReaderRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleForm;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.OwedRow;
import cn.qudao.knowledge.domain.Readers;
import cn.qudao.knowledge.domain.ReadersVoice;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Schedule;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be read: from the one who says so to the names of those who have not. */
@PortalTest
class MustReadTest {

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
    private Readers readers;

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

    @Autowired
    private Schedule schedule;

    private final String title = OrgExamples.code("A");
    private PlacedUnit district;
    private PlacedUnit grid;
    private String writer = "";
    private String approver = "";
    private String clerk = "";
    private String clerkName = "";
    private long article;

    @BeforeEach
    void publish() {
        PlacedUnit province = mother.province();
        district = mother.district();
        grid = mother.below(district.place());
        clerkName = mother.account(grid, ShippedRole.CLERK);
        clerk = acting.enter(clerkName);
        approver = acting.enter(mother.account(province, ShippedRole.PROVINCE_MANAGER));
        writer = acting.enter(mother.account(province, ShippedRole.PROVINCE_ADMINISTRATOR));
        long space = spaces.open(new SpaceForm(title, "", district.id(), Set.of()));
        article = desk.begin(new ArticleForm(space, "", title, List.of(), null));
        publish("一");
    }

    private void publish(String text) {
        acting.resume(writer);
        desk.save(article, title, text, desk.open(article).revision());
        desk.submit(article);
        acting.resume(approver);
        desk.approve(article);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void isToldOfAndConfirmedByItsAudience() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        acting.resume(approver);
        screens.open("knowledge-desk/" + article);
        _click(button("设为必读"));
        _click(inDialog("设为必读"));
        DatePicker by = _get(DatePicker.class, spec -> spec.withLabel("确认期限"));
        assertThat(by.isInvalid()).as("until when").isTrue();
        _setValue(by, tomorrow.minusDays(2));
        _click(inDialog("设为必读"));
        assertThat(by.isInvalid()).as("not in the past").isTrue();
        _setValue(by, tomorrow);
        _click(inDialog("设为必读"));
        assertThat(_find(Button.class, spec -> spec.withText("取消必读"))).hasSize(1);
        assertThat(owed()).as("who keeps it from above is not in its audience").isEmpty();
        schedule.run("ReadingCalls.tell");
        schedule.run("ReadingCalls.tell");

        acting.resume(clerk);
        assertThat(inbox.newest().stream().map(NoticeRow::key).filter("knowledge.notice.must"::equals))
                .hasSize(1);
        Screens.go("");
        assertThat(links(title)).as("on the home page").hasSize(1);
        Screens.go("knowledge?q=" + title);
        assertThat(_get(OwedList.class).getElement().getTextRecursively()).contains(title, "最迟 " + tomorrow);
        Screens.go("knowledge/" + article);
        _click(button("已读并知晓"));
        assertThat(_find(Button.class, spec -> spec.withText("已读并知晓"))).isEmpty();
        assertThat(_get(MustReadBar.class).getElement().getTextRecursively()).contains("您已于");
        voice.confirm(article, 1);
        assertThat(owed()).isEmpty();
        Screens.go("");
        assertThat(links(title)).isEmpty();
    }

    @Test
    void onlyAMaterialVersionIsAskedForAnew() {
        oblige(false);
        acting.resume(clerk);
        voice.confirm(article, 1);
        revise();
        acting.resume(approver);
        screens.open("knowledge-desk/" + article);
        _click(button("批准发布"));
        _click(inDialog("批准发布"));
        acting.resume(clerk);
        assertThat(owed()).as("nothing of weight").isEmpty();
        assertThat(library.open(article).confirmedAt()).isNotNull();

        revise();
        acting.resume(approver);
        Screens.go("knowledge-desk/" + article);
        _click(button("批准发布"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("内容有重大变化，需要重新确认")), true);
        _click(inDialog("批准发布"));
        acting.resume(clerk);
        assertThat(owed()).extracting(OwedRow::article).containsExactly(article);
        assertThat(library.open(article).confirmedAt()).isNull();
        assertThatExceptionOfType(RuleViolation.class)
                .as("what was on the screen was another version")
                .isThrownBy(() -> voice.confirm(article, 1))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.must.newer");
        voice.confirm(article, 3);
        assertThat(owed()).isEmpty();

        acting.resume(approver);
        desk.release(article);
        acting.resume(clerk);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> voice.confirm(article, 3))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.must.not");
        acting.resume(approver);
        assertThatThrownBy(() -> readers.rates(article, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void ratesLeadLevelByLevelToNames() {
        oblige(false);
        PlacedUnit outlet = mother.below(grid.place());
        String late = mother.account(outlet, ShippedRole.CLERK);
        String gone = mother.account(outlet, ShippedRole.CLERK);
        String shut = mother.account(outlet, ShippedRole.CLERK);
        String manager = acting.enter(mother.account(district, ShippedRole.DISTRICT_MANAGER));
        acting.resume(clerk);
        voice.confirm(article, 1);
        jdbc.sql("update access_post set until = '2026-01-01' where account_id ="
                        + " (select id from access_account where sign_in_name = ?)")
                .param(gone)
                .update();
        jdbc.sql("update access_account set enabled = false where sign_in_name = ?")
                .param(shut)
                .update();

        acting.resume(manager);
        screens.open("knowledge/" + article);
        assertThat(links("确认情况")).hasSize(1);
        Screens.go("knowledge/" + article + "/readers");
        assertThat(ListScreen.rows()).as("the district itself and its grid").isEqualTo(2);
        assertThat(readers.rates(article, null).all()).satisfies(all -> {
            assertThat(all.asked()).as("one who came later, not who has left").isEqualTo(3);
            assertThat(all.done()).isEqualTo(1);
            assertThat(all.rate()).isEqualByComparingTo("33.33");
        });
        ListScreen.sort("确认率（%）");
        String code = code(grid);
        Screens.go("knowledge/" + article + "/readers?unit=" + code);
        assertThat(ListScreen.rows()).as("the grid itself and the outlet").isEqualTo(2);
        Screens.go("knowledge/" + article + "/people?unit=" + code);
        assertThat(ListScreen.rows()).isEqualTo(2);
        Screens.go("knowledge/" + article + "/people?unit=" + code + "&own=yes");
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("knowledge/" + article + "/people?done=no&unit=" + code);
        assertThat(ListScreen.rows()).isEqualTo(1);
        assertThat(people(null)).extracting(ReaderRow::signInName).contains(clerkName, late);
        assertThat(people(true)).extracting(ReaderRow::signInName).containsExactly(clerkName);
        assertThat(people(false)).extracting(ReaderRow::signInName).hasSize(2).contains(late);

        acting.resume(clerk);
        assertThatThrownBy(() -> readers.rates(article, null)).isInstanceOf(Refused.class);
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        assertThatThrownBy(() -> readers.rates(article, null)).isInstanceOf(NotFound.class);
        acting.resume(manager);
        assertThatThrownBy(() -> readers.rates(article, code(mother.province())))
                .isInstanceOf(NotFound.class);
    }

    private List<ReaderRow> people(@Nullable Boolean confirmed) {
        ReaderFilter filter = new ReaderFilter(false, "", confirmed);
        List<ReaderRow> rows = readers.page(readers.asked(article, null), filter, Portion.first(50))
                .rows();
        assertThat(readers.count(readers.asked(article, null), filter)).isEqualTo(rows.size());
        return rows;
    }

    private String code(PlacedUnit unit) {
        return jdbc.sql("select code from org_unit where id = ?")
                .param(unit.id().value())
                .query(String.class)
                .single();
    }

    private void oblige(boolean anew) {
        acting.resume(approver);
        desk.oblige(article, LocalDate.now(clock), anew);
    }

    private void revise() {
        acting.resume(writer);
        desk.revise(article);
        desk.save(article, title, "新", desk.open(article).revision());
        desk.submit(article);
    }

    private List<OwedRow> owed() {
        return library.enter().owed().stream()
                .filter(row -> row.article() == article)
                .toList();
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
