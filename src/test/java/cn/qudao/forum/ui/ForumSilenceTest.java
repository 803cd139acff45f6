package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.forum.domain.BoardForm;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.SilenceRow;
import cn.qudao.forum.domain.Silences;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitUse;
import cn.qudao.org.Units;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.MenuButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may not write for a time, where, why, and until when. */
class ForumSilenceTest extends ForumTalk {

    @Autowired
    private Silences silences;

    @Autowired
    private Units units;

    @Autowired
    private List<UnitUse> uses;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isToldWhereOneWouldWriteAndEndsByHand() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "话题").topic();
        acting.resume(colleague);
        long id = post(topic, reply(topic, "骂人的话").number()).id();
        long draft = drafts.replyDraft(topic).id();
        drafts.save(draft, "", "还没写完", drafts.replyDraft(topic).revision());
        acting.resume(other);
        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> silences.silence(id, today, "不妥")).isInstanceOf(Refused.class);

        acting.resume(keeper);
        screens.open("forum/" + topic);
        ListScreen.choose(_get(card("骂人的话"), MenuButton.class, spec -> spec.withText("更多")), "禁言");
        _click(inDialog("禁言"));
        DayPicker last = _get(DayPicker.class);
        assertThat(last.isInvalid()).isTrue();
        _setValue(last, today.minusDays(1));
        _click(inDialog("禁言"));
        assertThat(last.isInvalid()).isTrue();
        _setValue(last, today.plusDays(2));
        _click(inDialog("禁言"));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("原因"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "请文明用语");
        _click(inDialog("禁言"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> silences.silence(id, today, "又来"))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.silence.already");

        acting.resume(colleague);
        assertThat(told()).contains("forum.notice.SILENCE.reason");
        Screens.go("forum/" + topic);
        _click(button("回复"));
        assertThat(notices()).contains("您被禁言至 " + today.plusDays(3) + " 00:00", "请文明用语");
        Screens.go("forum-writing/" + board);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("请文明用语");
        assertThat(_find(Button.class, spec -> spec.withText("发布"))).isEmpty();
        silenced(() -> posting.publish(draft));
        silenced(() -> drafts.changeDraft(id));
        acting.resume(clerk);
        assertThatCode(() -> reply(topic, "别人照常")).doesNotThrowAnyException();

        acting.resume(keeper);
        Screens.go("forum-silences");
        long row = row(id);
        assertThat(moderator.acts(topic)).extracting(act -> act.kind().name()).contains("SILENCE");
        silences.end(row, "道歉了");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> silences.end(row, ""))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.silence.over");
        acting.resume(colleague);
        assertThat(told()).contains("forum.notice.UNSILENCE.reason");
        assertThat(posting.publish(draft).number()).isPositive();
    }

    @Test
    void endsByItself() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long id = post(write(board, "广告").topic(), 1).id();
        acting.resume(keeper);
        silences.silence(id, LocalDate.now(clock), "广告");
        acting.resume(clerk);
        silenced(() -> drafts.topicDraft(board));
        jdbc.sql("update forum_silence set until = ? where forum_post_id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        assertThatCode(() -> drafts.topicDraft(board)).doesNotThrowAnyException();
        acting.resume(keeper);
        screens.open("forum-silences?force=any");
        assertThat(ListScreen.rows()).isPositive();
    }

    @Test
    void holdsOnTheBoardsOfThePartThatItWasSaidFrom() {
        PlacedUnit region = mother.region();
        String regional = acting.enter(mother.account(region, ShippedRole.CITY_MANAGER));
        String elsewhere = acting.enter(mother.account(mother.district(), ShippedRole.CITY_MANAGER));
        acting.resume(keeper);
        long above = open(Moderation.AFTER);
        acting.resume(regional);
        long below = boards.open(new BoardForm(
                OrgExamples.code("B"), "", region.id(), Set.of(ShippedRole.CLERK.name()), 1, Moderation.AFTER));
        acting.resume(clerk);
        long onTop = post(write(above, "省里的版块").topic(), 1).id();
        long id = post(write(below, "地市的版块").topic(), 1).id();
        acting.resume(regional);
        assertThatThrownBy(() -> silences.silence(onTop, LocalDate.now(clock), "不归地市"))
                .isInstanceOf(NotFound.class);
        silences.silence(id, LocalDate.now(clock), "不妥");
        long row = row(id);
        acting.resume(clerk);
        silenced(() -> drafts.topicDraft(below));
        assertThatCode(() -> drafts.topicDraft(above)).doesNotThrowAnyException();
        acting.resume(elsewhere);
        assertThat(rows()).extracting(SilenceRow::id).doesNotContain(row);
        assertThatThrownBy(() -> silences.end(row, "")).isInstanceOf(NotFound.class);
        acting.resume(keeper);
        assertThat(rows()).as("from above").extracting(SilenceRow::id).contains(row);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        silences.silence(post(write(above, "自己的").topic(), 1).id(), LocalDate.now(clock), "x"))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.silence.nobody");
        silences.end(row, "");
        acting.resume(clerk);
        assertThatCode(() -> drafts.topicDraft(below)).doesNotThrowAnyException();
    }

    @Test
    void doesNotHoldWhereTheModeratorDoesNotReach() {
        PlacedUnit region = mother.region();
        UnitRow district = units.at(outlet.place().at(Level.DISTRICT)).orElseThrow();
        String narrowed = mother.account(region, ShippedRole.CITY_MANAGER);
        jdbc.sql("insert into access_post_exclusion (post_id, unit_id) select p.id, ? from access_post p"
                        + " join access_account a on a.id = p.account_id where a.sign_in_name = ?")
                .params(district.id().value(), narrowed)
                .update();
        acting.resume(keeper);
        long regional = openAt(region.id());
        long excluded = openAt(district.id());
        acting.resume(clerk);
        long id = post(write(regional, "地市的版块").topic(), 1).id();
        acting.enter(narrowed);
        silences.silence(id, LocalDate.now(clock), "不妥");
        acting.resume(clerk);
        silenced(() -> drafts.topicDraft(regional));
        long below = post(write(excluded, "区县的版块").topic(), 1).id();
        assertThat(uses.stream()
                        .filter(use -> use.name().equals("forum.silence.unit-in-use"))
                        .filter(use -> use.usesAny(List.of(district.id()))))
                .as("the excluded district is not erased")
                .hasSize(1);
        acting.resume(keeper);
        silences.silence(below, LocalDate.now(clock), "从省里也可以");
        acting.resume(clerk);
        silenced(() -> drafts.topicDraft(excluded));
    }

    private long openAt(UnitId unit) {
        return boards.open(
                new BoardForm(OrgExamples.code("B"), "", unit, Set.of(ShippedRole.CLERK.name()), 1, Moderation.AFTER));
    }

    private long row(long post) {
        return jdbc.sql("select max(id) from forum_silence where forum_post_id = ?")
                .param(post)
                .query(Long.class)
                .single();
    }

    private List<SilenceRow> rows() {
        return silences.page(false, Portion.first(50)).rows();
    }

    private static void silenced(Runnable written) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(written::run)
                .extracting(RuleViolation::key)
                .isEqualTo("forum.silence.said");
    }
}
