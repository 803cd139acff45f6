package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.ACCOUNTS;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists accounts in the order of their sign-in names, in as many statements for one row as for thousands. */
@Service
@Requires(ACCOUNTS)
@Transactional(readOnly = true)
public class AccountList {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    /** Behind every sign-in name. */
    private static final String LAST = "~";

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final Units units;
    private final Clock clock;

    AccountList(AccountRepository accounts, PostRepository posts, Units units, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param words in the name or the sign-in name
     * @param below null for all of the scope
     * @param role by its code; held today
     */
    public record AccountFilter(
            String words,
            @Nullable Place below,
            @Nullable String role,
            @Nullable Boolean enabled) {}

    /**
     * @param unit null where it lies outside the scope
     * @param posts held today
     */
    public record AccountLine(
            long id,
            String signInName,
            String displayName,
            @Nullable String unit,
            List<HeldPost> posts,
            boolean enabled,
            boolean hasPassword,
            boolean secondFactor,
            @Nullable Instant lastSignInAt) {}

    /** @param roleName null where the shipped name of the bundles holds */
    public record HeldPost(
            String roleCode,
            @Nullable String roleName,
            @Nullable String unit) {}

    public Slice<AccountLine> page(AccountFilter filter, Portion portion) {
        Place below = below(filter);
        boolean backwards = portion.order().descending();
        String from = Objects.requireNonNullElse(portion.after(), backwards ? LAST : "");
        List<Account> found = accounts.page(
                backwards ? "" : from,
                backwards ? from : LAST,
                pattern(filter),
                below.lo(),
                below.hi(),
                filter.enabled(),
                filter.role(),
                LocalDate.now(clock),
                Sort.by(backwards ? Sort.Direction.DESC : Sort.Direction.ASC, "signInName"),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Account::signInName).map(this::lines);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(AccountFilter filter) {
        Place below = below(filter);
        return accounts.count(
                pattern(filter),
                below.lo(),
                below.hi(),
                filter.enabled(),
                filter.role(),
                LocalDate.now(clock),
                COUNTED + 1);
    }

    private List<AccountLine> lines(List<Account> page) {
        Map<Long, List<PostLine>> held =
                posts.held(page.stream().map(account -> account.id().value()).toList(), LocalDate.now(clock)).stream()
                        .collect(Collectors.groupingBy(PostLine::accountId));
        Map<Long, UnitRow> places = units.at(Stream.concat(
                        page.stream().map(Account::place),
                        held.values().stream().flatMap(List::stream).map(PostLine::place))
                .distinct()
                .toList());
        return page.stream()
                .map(account -> account.line(
                        name(places, account.place()),
                        held.getOrDefault(account.id().value(), List.of()).stream()
                                .map(post -> new HeldPost(post.roleCode(), post.roleName(), name(places, post.place())))
                                .toList()))
                .toList();
    }

    private static @Nullable String name(Map<Long, UnitRow> places, Place place) {
        UnitRow unit = places.get(place.key());
        return unit == null ? null : unit.name();
    }

    private static @Nullable String pattern(AccountFilter filter) {
        String words = filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return words.isEmpty() ? null : '%' + words + '%';
    }

    private static Place below(AccountFilter filter) {
        return Objects.requireNonNullElse(filter.below(), Place.ROOT);
    }
}
