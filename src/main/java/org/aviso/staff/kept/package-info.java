/**
 * What staff has written outlives the session in which they wrote it: a form that is sent too late is kept for its
 * owner, and stands filled in on its page once they have signed in again. No page has to do anything for it.
 */
package org.aviso.staff.kept;
