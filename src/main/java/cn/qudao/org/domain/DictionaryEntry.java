package cn.qudao.org.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One word of a dictionary. Its code stays, since rows hold it; what is no longer wanted is taken out of use. */
@Entity
@Table(name = "org_dictionary_entry")
@Unscoped("the same words for the whole province")
final class DictionaryEntry {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Dictionary dictionary;

    private String code;
    private String nameZh;
    private String nameEn;
    private int position;
    private boolean active;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DictionaryEntry() {}

    DictionaryEntry(DictionaryRow row) {
        this.id = Ids.next();
        this.dictionary = row.dictionary();
        this.code = row.code();
        change(row);
    }

    final void change(DictionaryRow row) {
        this.nameZh = row.nameZh();
        this.nameEn = row.nameEn();
        this.position = row.position();
        this.active = row.active();
    }

    DictionaryRow row() {
        return new DictionaryRow(dictionary, code, nameZh, nameEn, position, active);
    }
}
