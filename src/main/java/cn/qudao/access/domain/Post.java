package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.access.NewAccount.NewPost;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role at a unit, given to an account for a time (row 4), with units below that it does not reach (row 6). */
@Entity
@Table(name = "access_post")
class Post extends ScopedRow {

    @Id
    private long id;

    private long accountId;
    private long roleId;
    private long unitId;
    private LocalDate since;
    /** The last day. */
    private @Nullable LocalDate until;

    private @Nullable Long delegatedFrom;

    @ElementCollection
    @CollectionTable(name = "access_post_exclusion", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "unit_id")
    private Set<Long> excludedUnits = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(AccountId account, Role role, NewPost post, LocalDate since) {
        super(post.place());
        this.id = Ids.next();
        this.accountId = account.value();
        this.roleId = role.id();
        this.unitId = post.unit().value();
        this.since = since;
    }
}
