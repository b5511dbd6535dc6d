/**
 * Takes requests that reach the office by telephone, by letter or in person, and joins those that ask twice for the same.
 * What staff enters meets the rules of what a resident sends.
 */
package org.aviso.intake;
