/**
 * Where the portal keeps its data. Without any setting this is a MariaDB server that the portal brings along, starts and
 * stops by itself and keeps in its data folder; an operator may name an own MySQL or MariaDB instead. Either way the rest
 * of the portal sees one {@code DataSource} whose schema is at the newest migration.
 */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"kernel"})
package cn.qudao.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
