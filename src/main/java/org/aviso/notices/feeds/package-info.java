/**
 * What follows notices by itself: feed readers and calendar programs. Each notice says there, in its language, what its
 * page says, the way to ask for an accommodation included.
 */
package org.aviso.notices.feeds;
