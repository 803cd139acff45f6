/** Tests of campaigns. */
@NullMarked
package cn.qudao.campaign.ui;

import org.jspecify.annotations.NullMarked;
