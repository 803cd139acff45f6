package cn.qudao.responsibility.domain;

import cn.qudao.access.RoleNames.RoleName;
import java.util.List;
import java.util.Optional;

/**
 * The work standards of a role.
 *
 * @param versions the latest first; the first may be a draft
 */
public record RoleStandards(RoleName role, List<StandardRow> versions) {

    public Optional<StandardRow> draft() {
        return versions.stream().filter(StandardRow::isDraft).findFirst();
    }

    public Optional<StandardRow> inForce() {
        return versions.stream().filter(row -> !row.isDraft()).findFirst();
    }

    /** Those that another one has replaced. */
    public List<StandardRow> older() {
        return versions.stream().filter(row -> !row.isDraft()).skip(1).toList();
    }
}
