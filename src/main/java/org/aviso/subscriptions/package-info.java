/**
 * Who is told of notices by mail: a wish that its owner confirms, can change and ends with one button, without an account.
 * The address of a follower serves nothing else, and is deleted with the subscription.
 */
package org.aviso.subscriptions;
