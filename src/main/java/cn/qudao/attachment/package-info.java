/**
 * Files that belong to something of another module: what may be uploaded, how it is made harmless, where it lies, and the one door at
 * which it is read. Who may read it is said by the module that it belongs to (DD068).
 */
@NullMarked
@ApplicationModule(
        displayName = "Attachments",
        allowedDependencies = {"kernel", "scope", "uikit", "search"})
package cn.qudao.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
