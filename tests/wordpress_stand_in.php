<?php
/**
 * As much of WordPress as the plugin in samples/hooks/wordpress calls, kept in memory. A test's steps
 * come as JSON in argv[2]; what came of each goes out as JSON.
 */

define( 'ABSPATH', __DIR__ );
$hooks = array();
$world = array( 'can' => array(), 'user' => 7, 'meta' => array(), 'transients' => array(), 'posts' => array() );

class WP_Error {
	public function __construct( public string $code, public string $message, public array $data ) {}
}
function add_filter( $name, $call, $priority = 10, $count = 1 ) { $GLOBALS['hooks'][ $name ][] = array( $call, $count ); }
function add_action( $name, $call, $priority = 10, $count = 1 ) { add_filter( $name, $call, $priority, $count ); }
function apply( $name, ...$values ) {
	foreach ( $GLOBALS['hooks'][ $name ] ?? array() as list( $call, $count ) ) {
		$values[0] = $call( ...array_slice( $values, 0, $count ) ) ?? ( $values[0] ?? null );
	}
	return $values[0] ?? null;
}
function is_wp_error( $value ) { return $value instanceof WP_Error; }
function current_user_can( $right ) { return in_array( $right, $GLOBALS['world']['can'], true ); }
function get_current_user_id() { return $GLOBALS['world']['user']; }
function get_post( $id ) { return (object) ( $GLOBALS['world']['posts'][ $id ] ?? array() ); }
function add_post_meta( $id, $key, $value ) { $GLOBALS['world']['meta'][] = array( $id, $key, stripslashes( $value ) ); }
function delete_post_meta( $id, $key ) {}
function register_post_meta( $type, $key, $field ) {}
function set_transient( $key, $value, $seconds ) { $GLOBALS['world']['transients'][ $key ] = $value; }
function get_transient( $key ) { return $GLOBALS['world']['transients'][ $key ] ?? false; }
function delete_transient( $key ) { unset( $GLOBALS['world']['transients'][ $key ] ); }
function wp_slash( $value ) { return addslashes( $value ); }
function wp_unslash( $value ) { return stripslashes( $value ); }
function wp_json_encode( $value ) { return json_encode( $value ); }
function sanitize_text_field( $value ) { return trim( strip_tags( $value ) ); }
function esc_html( $value ) { return htmlspecialchars( $value, ENT_QUOTES ); }
function esc_attr( $value ) { return htmlspecialchars( $value, ENT_QUOTES ); }
function wp_verify_nonce( $nonce, $action ) { return "nonce of $action" === $nonce; }
function wp_nonce_field( $action, $name ) { echo "<input type=\"hidden\" name=\"$name\" value=\"nonce of $action\">"; }

$test = json_decode( file_get_contents( $argv[2] ), true );
foreach ( $test['constants'] ?? array() as $name => $value ) {
	define( $name, $value );
}
$world = array_merge( $world, $test['world'] ?? array() );
require $argv[1];
apply( 'init' );
$came = array();
foreach ( $test['steps'] as $step ) {
	$_POST = $step['sent'] ?? array();
	ob_start();
	$came[] = match ( $step['do'] ) {
		'rest'    => apply( 'rest_pre_insert_post', (object) $step['post'], $step['request'] ?? array() ),
		'saved'   => apply( 'rest_after_insert_post', (object) array( 'ID' => $step['id'] ) ),
		'classic' => apply( 'wp_insert_post_data', array_map( 'addslashes', $step['post'] ), array() ),
		'stored'  => apply( 'save_post', $step['id'] ),
		'notices' => apply( 'admin_notices' ),
		'box'     => apply( 'post_submitbox_misc_actions' ),
	};
	$printed = ob_get_clean();
	if ( '' !== $printed ) {
		$came[ count( $came ) - 1 ] = $printed;
	}
}
echo json_encode( array( 'came' => $came, 'meta' => $world['meta'] ) );
