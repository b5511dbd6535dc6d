/**
 * What residents read of their request away from its page, in the format that they can read: the receipt, and how far the
 * request has come with all that was written. Made when somebody asks for it, and kept nowhere.
 */
package org.aviso.accommodations.letters;
