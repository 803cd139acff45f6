package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleFeed;
import cn.qudao.activation.RuleTerms;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator edits the rules; a change holds for the next request, at every door. */
@Service
@Requires(ActivationPermissions.RULES)
@Transactional
public class RuleBook implements RuleFeed {

    private final RuleRepository rules;
    private final RuleTurn turn;
    private final Dictionaries dictionaries;
    private final Clock clock;

    RuleBook(RuleRepository rules, RuleTurn turn, Dictionaries dictionaries, Clock clock) {
        this.rules = rules;
        this.turn = turn;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RuleRow> inForce() {
        return rules.findByUntilIsNullOrderByKindAscProductIdAsc().stream()
                .map(Rule::row)
                .toList();
    }

    /** Every edition of a rule, the latest first. */
    @Transactional(readOnly = true)
    public List<RuleRow> editions(long series) {
        return rules.findBySeriesOrderByEditionDesc(series).stream()
                .map(Rule::row)
                .toList();
    }

    @Override
    public void add(List<NewRule> wanted) {
        wanted.forEach(this::add);
    }

    public long add(NewRule form) {
        requireSound(form, null);
        return rules.save(Rule.first(form, clock.instant())).row().series();
    }

    /**
     * Nobody decides on what another has changed in the meantime.
     *
     * @param basedOn the edition that was before the person who changes it
     */
    public void change(long series, int basedOn, NewRule form) {
        turn.take();
        Rule now = rule(series);
        if (now.row().edition() != basedOn) {
            throw new RuleViolation("activation.rule.overtaken");
        }
        requireSound(form, series);
        try {
            rules.saveAndFlush(now.revise(form, clock.instant()));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException anotherWasFirst) {
            throw new RuleViolation("activation.rule.overtaken");
        }
    }

    public void end(long series) {
        rule(series).end(clock.instant());
    }

    private Rule rule(long series) {
        return rules.findBySeriesAndUntilIsNull(series).orElseThrow(NotFound::new);
    }

    /** Two about the same would contradict each other. */
    private void requireSound(NewRule form, @Nullable Long itself) {
        turn.take();
        if (form.terms() instanceof RuleTerms.Eligibility only) {
            only.words()
                    .forEach(
                            word -> dictionaries.require("words", only.feature().dictionary(), word));
        }
        boolean taken = inForce().stream()
                .filter(rule -> itself == null || rule.series() != itself)
                .anyMatch(rule -> rule.clashesWith(form));
        if (taken) {
            throw RuleViolation.at("kind", "activation.rule.taken");
        }
    }
}
