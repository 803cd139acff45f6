package cn.qudao.supervision.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.supervision.SupervisionPermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many days an urging leaves for its answer, with every decision on it. */
@Service
@Requires(SupervisionPermissions.VIEW)
@Transactional(readOnly = true)
public class SupervisionTerms {

    private final SupervisionTermRepository terms;
    private final CurrentUser user;
    private final Clock clock;

    SupervisionTerms(SupervisionTermRepository terms, CurrentUser user, Clock clock) {
        this.terms = terms;
        this.user = user;
        this.clock = clock;
    }

    /** The one in force first. */
    public List<TermRow> all() {
        return terms.findAllByOrderByNumberDesc().stream()
                .map(SupervisionTerm::row)
                .toList();
    }

    /** Until when an answer is wanted from whoever is urged today, unless who urges says otherwise. */
    @Requires(SupervisionPermissions.URGE)
    public LocalDate due() {
        return LocalDate.now(clock)
                .plusDays(terms.findFirstByOrderByNumberDesc().row().days());
    }

    /** What runs keeps its day. Nobody decides on what another has changed in the meantime. */
    @Requires(SupervisionPermissions.TERM)
    @Transactional
    public void decide(TermForm form) {
        if (terms.findFirstByOrderByNumberDesc().row().number() != form.basedOn()) {
            throw new RuleViolation("org.changed-meanwhile");
        }
        try {
            terms.saveAndFlush(new SupervisionTerm(
                    form, user.find().map(Actor::displayName).orElse(""), clock.instant()));
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("org.changed-meanwhile");
        }
    }
}
