/** What the customer reads on the own phone. */
@NullMarked
package cn.qudao.experience.page;

import org.jspecify.annotations.NullMarked;
