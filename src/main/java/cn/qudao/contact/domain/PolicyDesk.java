package cn.qudao.contact.domain;

import cn.qudao.contact.ContactPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the policy is decided; every decision is a version of its own, and holds from its commit on. */
@Service
@Requires(ContactPermissions.VIEW)
@Transactional(readOnly = true)
public class PolicyDesk {

    private final PolicyRepository versions;
    private final CurrentUser user;
    private final Clock clock;

    PolicyDesk(PolicyRepository versions, CurrentUser user, Clock clock) {
        this.versions = versions;
        this.user = user;
        this.clock = clock;
    }

    public PolicyRow inForce() {
        return versions.findFirstByOrderByNumberDesc().row();
    }

    /** All of them, the one in force first. */
    public List<PolicyRow> all() {
        return versions.findAllByOrderByNumberDesc().stream()
                .map(PolicyVersion::row)
                .toList();
    }

    /** Nobody decides on what another has changed in the meantime. */
    @Requires(ContactPermissions.DECIDE)
    @Transactional
    public void decide(PolicyForm form) {
        if (inForce().number() != form.basedOn()) {
            throw new RuleViolation("contact.policy.overtaken");
        }
        try {
            versions.saveAndFlush(new PolicyVersion(
                    form.basedOn() + 1,
                    form,
                    user.find().map(Actor::displayName).orElse(""),
                    clock.instant()));
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("contact.policy.overtaken");
        }
    }
}
