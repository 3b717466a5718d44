<?php
/**
 * Plugin Name: Auditor gate
 * Description: Asks `auditor hook cms` before a post is published, and stops it where the sourcing fails.
 * Version: 1.0
 * Requires at least: 6.0
 * Requires PHP: 8.0
 * License: Apache-2.0
 *
 * Settings, in wp-config.php:
 *   define( 'AUDITOR_COMMAND', '/opt/auditor/bin/auditor' );      // where auditor is installed
 *   define( 'AUDITOR_OPTIONS', array( '--fail-closed' ) );        // options of `auditor hook cms`
 *
 * Editors (who may edit the posts of others) may publish all the same, with a reason. Who, when, why and
 * what was found is kept with the post, in the field _auditor_overrides.
 */

defined( 'ABSPATH' ) || exit;

const AUDITOR_GATE_REASON    = 'auditor_override_reason';
const AUDITOR_GATE_OVERRIDES = '_auditor_overrides';
const AUDITOR_GATE_PUBLIC    = array( 'publish', 'future' );

/** What auditor decides on a story; a refusal where it cannot be asked. */
function auditor_gate_ask( string $title, string $content, array $known = array() ): array {
	$command = defined( 'AUDITOR_COMMAND' ) ? AUDITOR_COMMAND : 'auditor';
	$options = defined( 'AUDITOR_OPTIONS' ) ? AUDITOR_OPTIONS : array();
	$story   = array( 'title' => $title, 'body' => $content, 'format' => 'html', 'metadata' => $known );
	// An array of arguments: no shell ever reads them.
	$process = @proc_open(
		array_merge( array( $command, 'hook', 'cms' ), $options ),
		array( array( 'pipe', 'r' ), array( 'pipe', 'w' ), array( 'file', '/dev/null', 'w' ) ),
		$pipes
	);
	if ( ! is_resource( $process ) ) {
		return auditor_gate_refuse( 'it could not be started' );
	}
	@fwrite( $pipes[0], (string) json_encode( $story, JSON_INVALID_UTF8_SUBSTITUTE ) );
	fclose( $pipes[0] );
	$answer = json_decode( (string) stream_get_contents( $pipes[1] ), true );
	fclose( $pipes[1] );
	proc_close( $process );
	$decided = is_array( $answer ) && in_array( $answer['decision'] ?? '', array( 'allow', 'stop' ), true );
	return $decided ? $answer : auditor_gate_refuse( 'it gave no answer' );
}

/** The decision where there is none: as --fail-open or --fail-closed would have it. */
function auditor_gate_refuse( string $why ): array {
	$options = defined( 'AUDITOR_OPTIONS' ) ? AUDITOR_OPTIONS : array();
	return array(
		'decision' => in_array( '--fail-open', $options, true ) ? 'allow' : 'stop',
		'summary'  => "The story was not checked: auditor was asked, but $why.",
		'findings' => array(),
	);
}

/** Whether this user may publish against the decision, and gives a reason. */
function auditor_gate_may_override( string $reason ): bool {
	return '' !== trim( $reason ) && current_user_can( 'edit_others_posts' );
}

/** Keep with the post who published it against the decision, when, and why. */
function auditor_gate_record( int $post_id, string $reason, array $decision ): void {
	$record = array(
		'user'     => get_current_user_id(),
		'when'     => gmdate( 'c' ),
		'reason'   => $reason,
		'summary'  => (string) $decision['summary'],
		'findings' => array_column( $decision['findings'], 'fingerprint' ),
	);
	add_post_meta( $post_id, AUDITOR_GATE_OVERRIDES, wp_slash( (string) wp_json_encode( $record ) ) );
}

/** A decision to stop that waits until the post has an id. */
function auditor_gate_pending( ?array $set = null ): ?array {
	static $pending = null;
	$before  = $pending;
	$pending = $set;
	return $before;
}

// The block editor and everything else that saves by the REST interface.

/** Stop a post that would become public; the editor shows the error. */
function auditor_gate_rest( $prepared, $request ) {
	if ( is_wp_error( $prepared ) || ! in_array( $prepared->post_status ?? '', AUDITOR_GATE_PUBLIC, true ) ) {
		return $prepared;
	}
	$old      = empty( $prepared->ID ) ? null : get_post( $prepared->ID );
	$decision = auditor_gate_ask(
		(string) ( $prepared->post_title ?? $old->post_title ?? '' ),
		(string) ( $prepared->post_content ?? $old->post_content ?? '' )
	);
	if ( 'allow' === $decision['decision'] ) {
		return $prepared;
	}
	$reason = sanitize_text_field( (string) ( $request['meta'][ AUDITOR_GATE_REASON ] ?? '' ) );
	if ( auditor_gate_may_override( $reason ) ) {
		auditor_gate_pending( array( 'reason' => $reason, 'decision' => $decision ) );
		return $prepared;
	}
	$data = array( 'status' => 422, 'findings' => $decision['findings'] );
	return new WP_Error( 'auditor_stopped', esc_html( $decision['summary'] ), $data );
}
add_filter( 'rest_pre_insert_post', 'auditor_gate_rest', 10, 2 );
add_filter( 'rest_pre_insert_page', 'auditor_gate_rest', 10, 2 );

/** Record an override once the post is saved; the reason itself is asked for anew each time. */
function auditor_gate_rest_saved( $post ): void {
	$pending = auditor_gate_pending();
	if ( $pending ) {
		auditor_gate_record( (int) $post->ID, $pending['reason'], $pending['decision'] );
	}
	delete_post_meta( (int) $post->ID, AUDITOR_GATE_REASON );
}
add_action( 'rest_after_insert_post', 'auditor_gate_rest_saved' );
add_action( 'rest_after_insert_page', 'auditor_gate_rest_saved' );

/** The field in which the block editor sends the reason. */
function auditor_gate_register(): void {
	$field = array(
		'type'              => 'string',
		'single'            => true,
		'show_in_rest'      => true,
		'sanitize_callback' => 'sanitize_text_field',
		'auth_callback'     => static fn() => current_user_can( 'edit_others_posts' ),
	);
	register_post_meta( 'post', AUDITOR_GATE_REASON, $field );
	register_post_meta( 'page', AUDITOR_GATE_REASON, $field );
}
add_action( 'init', 'auditor_gate_register' );

// The classic editor, quick edit, and posts that plugins write.

/** Keep a post pending that fails; what WordPress hands over is slashed. */
function auditor_gate_classic( array $data, array $sent ): array {
	$rest = defined( 'REST_REQUEST' ) && REST_REQUEST; // asked above
	if ( $rest || ! in_array( $data['post_status'], AUDITOR_GATE_PUBLIC, true )
		|| ! in_array( $data['post_type'], array( 'post', 'page' ), true ) ) {
		return $data;
	}
	$decision = auditor_gate_ask( wp_unslash( $data['post_title'] ), wp_unslash( $data['post_content'] ) );
	if ( 'allow' === $decision['decision'] ) {
		return $data;
	}
	$nonce  = sanitize_text_field( wp_unslash( $_POST['auditor_gate_nonce'] ?? '' ) );
	$reason = sanitize_text_field( wp_unslash( $_POST[ AUDITOR_GATE_REASON ] ?? '' ) );
	if ( wp_verify_nonce( $nonce, 'auditor_gate_override' ) && auditor_gate_may_override( $reason ) ) {
		auditor_gate_pending( array( 'reason' => $reason, 'decision' => $decision ) );
		return $data;
	}
	$data['post_status'] = 'pending';
	set_transient( 'auditor_gate_' . get_current_user_id(), $decision, 300 );
	return $data;
}
add_filter( 'wp_insert_post_data', 'auditor_gate_classic', 10, 2 );

/** Record an override once the post has its id. */
function auditor_gate_classic_saved( int $post_id ): void {
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
		return;
	}
	$pending = auditor_gate_pending();
	if ( $pending ) {
		auditor_gate_record( $post_id, $pending['reason'], $pending['decision'] );
	}
}
add_action( 'save_post', 'auditor_gate_classic_saved' );

/** Say in the classic editor why the post waits. */
function auditor_gate_notice(): void {
	$key      = 'auditor_gate_' . get_current_user_id();
	$decision = get_transient( $key );
	if ( ! is_array( $decision ) ) {
		return;
	}
	delete_transient( $key );
	echo '<div class="notice notice-error"><p>' . esc_html( $decision['summary'] ) . '</p><ul>';
	foreach ( $decision['findings'] as $finding ) {
		echo '<li>' . esc_html( "{$finding['message']} {$finding['mend']}" ) . '</li>';
	}
	echo '</ul></div>';
}
add_action( 'admin_notices', 'auditor_gate_notice' );

/** Ask editors for a reason beside the button of the classic editor. */
function auditor_gate_field(): void {
	if ( ! current_user_can( 'edit_others_posts' ) ) {
		return;
	}
	wp_nonce_field( 'auditor_gate_override', 'auditor_gate_nonce' );
	echo '<div class="misc-pub-section"><label>' . esc_html( 'Publish whatever auditor says, because:' );
	echo ' <input type="text" name="' . esc_attr( AUDITOR_GATE_REASON ) . '"></label></div>';
}
add_action( 'post_submitbox_misc_actions', 'auditor_gate_field' );
