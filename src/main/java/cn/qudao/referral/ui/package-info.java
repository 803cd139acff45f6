/** What the clerk's page has of it, the list for managers, and the promotions. */
@NullMarked
package cn.qudao.referral.ui;

import org.jspecify.annotations.NullMarked;
