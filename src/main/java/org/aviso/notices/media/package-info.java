/** The pictures of notices: what they are called, and how readers' browsers get them. No script can run where they are. */
package org.aviso.notices.media;
