package cn.qudao.scope;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes the part of who is at work into each statement just before it goes to the database (DD076), so that Hibernate keeps
 * one plan of a query for everybody. Where nobody is at work there is no statement.
 */
@Component
class ScopeInTheStatement implements StatementInspector, HibernatePropertiesCustomizer {

    private static final Pattern ROWS = Pattern.compile("(?<alias>[\\w`]+)\\." + Pattern.quote(ScopedRow.NOTHING));

    private final transient ObjectProvider<Scope> scope;

    ScopeInTheStatement(ObjectProvider<Scope> scope) {
        this.scope = scope;
    }

    @Override
    public void customize(Map<String, Object> settings) {
        settings.put(JdbcSettings.STATEMENT_INSPECTOR, this);
    }

    @Override
    public String inspect(String sql) {
        if (!sql.contains(ScopedRow.NOTHING)) {
            return sql;
        }
        Scope atWork = scope.getObject();
        String within = ROWS.matcher(sql)
                .replaceAll(rows -> Matcher.quoteReplacement(atWork.rule(rows.group(1) + ".scope_key")));
        if (within.contains(ScopedRow.NOTHING)) {
            throw new IllegalStateException("Rows without a name: " + sql);
        }
        return within;
    }
}
