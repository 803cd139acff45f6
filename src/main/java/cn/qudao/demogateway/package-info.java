/**
 * A message centre and a voice system to try the portal with: the one speaks the operators' protocols and fails where it is
 * told to, the other leads calls; on one page one sends and dials as a phone and sees what phones have got. Knows nothing of the
 * portal.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo message centre",
        allowedDependencies = {"kernel", "smsline"})
package cn.qudao.demogateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
