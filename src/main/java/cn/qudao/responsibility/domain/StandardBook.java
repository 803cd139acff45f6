package cn.qudao.responsibility.domain;

import cn.qudao.access.RoleNames;
import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.responsibility.ResponsibilityPermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work standards (row 26): everybody reads that of the own role, administrators write and publish all of them. */
@Service
@Requires(ResponsibilityPermissions.STANDARDS)
@Transactional
public class StandardBook {

    private final StandardRepository standards;
    private final RoleNames roles;
    private final CurrentUser user;
    private final Clock clock;

    StandardBook(StandardRepository standards, RoleNames roles, CurrentUser user, Clock clock) {
        this.standards = standards;
        this.roles = roles;
        this.user = user;
        this.clock = clock;
    }

    /** The one in force for the role of the active post. */
    @Requires
    @Transactional(readOnly = true)
    public Optional<StandardRow> own() {
        return standards
                .findFirstByRoleAndPublishedAtIsNotNullOrderByNumberDesc(
                        user.get().role())
                .map(WorkStandard::row);
    }

    /** Every role, those without a standard too. */
    @Transactional(readOnly = true)
    public List<RoleStandards> all() {
        Map<String, List<StandardRow>> byRole = standards.findAllByOrderByNumberDesc().stream()
                .map(WorkStandard::row)
                .collect(Collectors.groupingBy(StandardRow::role));
        return roles.all().stream()
                .map(role -> new RoleStandards(role, byRole.getOrDefault(role.code(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public RoleStandards of(String role) {
        return new RoleStandards(
                known(role),
                standards.findByRoleOrderByNumberDesc(role).stream()
                        .map(WorkStandard::row)
                        .toList());
    }

    /** Changes the draft of the next version, or begins it. */
    public void draft(String role, StandardForm form) {
        List<WorkStandard> versions =
                standards.findByRoleOrderByNumberDesc(known(role).code());
        Optional<WorkStandard> latest = versions.stream().findFirst();
        latest.filter(WorkStandard::isDraft)
                .ifPresentOrElse(
                        draft -> draft.revise(form),
                        () -> standards.save(new WorkStandard(
                                role, latest.map(WorkStandard::number).orElse(0) + 1, form)));
    }

    /** From now on everybody with the role reads the draft; what was in force until now is kept. */
    public void publish(String role) {
        standards
                .findByRoleAndPublishedAtIsNull(role)
                .orElseThrow(() -> new RuleViolation("responsibility.standard.no-draft"))
                .publish(clock.instant(), user.find().map(Actor::displayName).orElse(null));
    }

    private RoleName known(String code) {
        return roles.all().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
