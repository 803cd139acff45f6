package cn.qudao.supervision.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.notice.Inboxes;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.supervision.SupervisionPermissions;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers of those who have charge of what is urged about, or stand in it: the grid's manager, and the owner of the outlet. */
@Service
@Requires(SupervisionPermissions.ANSWER)
@Transactional
public class UrgingAnswers {

    private final UrgingRepository urgings;
    private final UrgingStepRepository steps;
    private final Units units;
    private final Inboxes inboxes;
    private final CurrentUser user;
    private final Clock clock;

    UrgingAnswers(
            UrgingRepository urgings,
            UrgingStepRepository steps,
            Units units,
            Inboxes inboxes,
            CurrentUser user,
            Clock clock) {
        this.urgings = urgings;
        this.steps = steps;
        this.units = units;
        this.inboxes = inboxes;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Whoever urged is told.
     *
     * @param text what was found and done
     * @throws RuleViolation for whoever stands above those who have charge, and where it is over
     */
    public void answer(long id, String text) {
        String said = Urging.requireText(text);
        Urging urging = urgings.findLockedById(id).orElseThrow(NotFound::new);
        Actor by = user.get();
        if (!urging.charge().contains(by.place())) {
            throw new RuleViolation("supervision.not-yours");
        }
        urging.answer(said);
        steps.save(new UrgingStep(urging, StepKind.ANSWERED, clock.instant(), by.displayName(), said));
        urging.urger()
                .ifPresent(urger -> inboxes.tell(
                        SupervisionNotices.ANSWER,
                        urger,
                        UrgingDesk.address(urging),
                        "supervision.notice.answer",
                        by.displayName(),
                        units.find(urging.unit()).map(UnitRow::name).orElse(""),
                        said));
    }
}
