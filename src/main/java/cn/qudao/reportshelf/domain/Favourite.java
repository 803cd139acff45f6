package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A setting that a person wants on the home page, the own or a shared one. */
@Entity
@Table(name = "reportshelf_favourite")
@Unscoped("Everybody sees the own ones only.")
@Unaudited("What somebody has at hand changes nothing for anybody else.")
final class Favourite {

    @Id
    private long id;

    private long accountId;
    private long savedId;

    @Version
    private @Nullable Long version;

    protected Favourite() {}

    Favourite(long accountId, long savedId) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.savedId = savedId;
    }

    long savedId() {
        return savedId;
    }
}
