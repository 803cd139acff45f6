package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.suggestion.SuggestionPermissions;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is decided how much is suggested, and to whom nothing; every decision is a version of its own. */
@Service
@Requires(SuggestionPermissions.RULES)
@Transactional(readOnly = true)
public class SuggestionPolicyDesk {

    private final SuggestionPolicyRepository versions;
    private final CurrentUser user;
    private final Clock clock;

    SuggestionPolicyDesk(SuggestionPolicyRepository versions, CurrentUser user, Clock clock) {
        this.versions = versions;
        this.user = user;
        this.clock = clock;
    }

    /** All of them, the one in force first. */
    public List<PolicyRow> all() {
        return versions.findAllByOrderByNumberDesc().stream()
                .map(SuggestionPolicy::row)
                .toList();
    }

    /** Nobody decides on what another has changed in the meantime. */
    @Transactional
    public void decide(PolicyForm form) {
        if (versions.findFirstByOrderByNumberDesc().row().number() != form.basedOn()) {
            throw new RuleViolation("suggestion.policy.overtaken");
        }
        try {
            versions.saveAndFlush(new SuggestionPolicy(
                    form, user.find().map(Actor::displayName).orElse(""), clock.instant()));
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("suggestion.policy.overtaken");
        }
    }
}
