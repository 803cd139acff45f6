/**
 * A message centre to try the portal with: speaks the operators' protocols, has a page on which one sends as a phone and sees
 * what phones have got, and fails where it is told to. Knows nothing of the portal.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo message centre",
        allowedDependencies = {"kernel", "smsline"})
package cn.qudao.demogateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
