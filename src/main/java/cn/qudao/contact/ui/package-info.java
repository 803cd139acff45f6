/** The policy, the do-not-contact list, and what both say of a number. */
@NullMarked
package cn.qudao.contact.ui;

import org.jspecify.annotations.NullMarked;
