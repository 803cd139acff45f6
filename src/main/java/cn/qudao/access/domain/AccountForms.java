package cn.qudao.access.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the screens of accounts show and send. */
public final class AccountForms {

    private AccountForms() {}

    public record AccountRow(
            long id,
            String signInName,
            String displayName,
            @Nullable UnitRow unit,
            List<PostRow> posts,
            boolean enabled,
            boolean hasPassword,
            boolean secondFactor,
            @Nullable Instant lastSignInAt) {}

    /** @param unit null where it lies outside the scope */
    public record PostRow(
            long id,
            String roleCode,
            @Nullable String roleName,
            @Nullable UnitRow unit,
            LocalDate since,
            @Nullable LocalDate until,
            boolean delegated,
            boolean over,
            Set<Long> excludedUnits) {}

    public record AccountForm(String signInName, String displayName, UnitRow unit) {}

    public record PostForm(
            String role,
            UnitRow unit,
            LocalDate since,
            @Nullable LocalDate until,
            List<UnitId> excluded) {}
}
