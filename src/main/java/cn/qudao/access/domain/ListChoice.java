package cn.qudao.access.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
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

/** One thing that a person keeps of a list: a filter by its name, or, without a name, the columns that are shown. */
@Entity
@Table(name = "access_list_choice")
@Unscoped("Everybody sees the own ones only.")
@Unaudited("How somebody looks at a list changes nothing for anybody else.")
final class ListChoice {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_CONTENT = 2_000;

    enum Kind {
        COLUMNS,
        FILTER
    }

    @Id
    private long id;

    private long accountId;
    private String listPath;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String name;
    private String content;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ListChoice() {}

    private ListChoice(long accountId, String listPath, Kind kind, String name, String content) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.listPath = listPath;
        this.kind = kind;
        this.name = name;
        this.content = checked(content);
    }

    static ListChoice columns(long accountId, String listPath, String content) {
        return new ListChoice(accountId, listPath, Kind.COLUMNS, "", content);
    }

    static ListChoice filter(long accountId, String listPath, String name, String content) {
        return new ListChoice(accountId, listPath, Kind.FILTER, name(name), content);
    }

    /** As it is kept. */
    static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "access.list.bad-name", LONGEST_NAME);
        }
        return name;
    }

    void becomes(String newContent) {
        this.content = checked(newContent);
    }

    void rename(String newName) {
        this.name = name(newName);
    }

    private static String checked(String content) {
        if (content.length() > LONGEST_CONTENT) {
            throw new RuleViolation("access.list.too-long");
        }
        return content;
    }

    String list() {
        return listPath;
    }

    boolean isFilter() {
        return kind == Kind.FILTER;
    }

    boolean isFilter(String wanted) {
        return isFilter() && name.equals(wanted);
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
